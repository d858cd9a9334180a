/* SPDX-License-Identifier: MIT */
/*
 * variants.c - tests of variants in one thread, those of a calendar of the user's own, whose vary()
 * may misbehave, among them; and of the registry when there is no more memory.
 */
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include "calconv.h"
#include "tap.h"

#define DAY 738960

static enum calconv_status find(const char *name, const struct calconv_calendar **calendar)
{
    return calconv_find(name, strlen(name), calendar);
}

/* A calendar like the Gregorian one, but for its names. */
static struct calconv_calendar named(const char *id, const char *aliases)
{
    struct calconv_calendar calendar = *calconv_default();

    calendar.id = id;
    calendar.aliases = aliases;
    return calendar;
}

/* ---- Variants ------------------------------------------------------------------------------ */

static int varied; /* how often vary() was called */

/* "@N" with N in unary, and some that misbehave. */
static enum calconv_status vary(const struct calconv_calendar *self, const char *parameter,
                                struct calconv_variant *variant)
{
    varied++;
    if (strcmp(parameter, "theirs") == 0)
        strcpy(variant->id, "islamic-civil@+13");
    else if (strcmp(parameter, "plain") == 0)
        strcpy(variant->id, "julian");
    else if (strcmp(parameter, "endless") == 0)
        memset(variant->id, 'x', sizeof variant->id);
    else if (strspn(parameter, "I") != strlen(parameter) || *parameter == '\0')
        return CALCONV_EPARAM;
    else
        snprintf(variant->id, sizeof variant->id, "%s@%zu", self->id, strlen(parameter));
    variant->number[0] = (int64_t)strlen(parameter);
    return CALCONV_OK;
}

static void test_variants(void)
{
    static struct calconv_calendar varying;
    const struct calconv_calendar *one = NULL, *same = NULL, *two = NULL, *theirs = NULL;
    const struct calconv_variant *variant;
    struct calconv_date date;
    size_t count;

    varying = named("varying", "vary");
    varying.vary = vary;
    ok(calconv_register(&varying) == CALCONV_OK && varied == 0,
       "register: no function of the calendar is called");
    count = calconv_list(NULL, 0);
    ok(find("varying@I", &one) == CALCONV_OK && find("Vary@I", &same) == CALCONV_OK &&
           one == same && find("varying@II", &two) == CALCONV_OK && two != one,
       "variants: one parameter, one instance");
    variant = two->data;
    ok(strcmp(two->id, "varying@2") == 0 && two->id == variant->id && variant->number[0] == 2 &&
           variant->base == &varying && strcmp(two->aliases, "vary") == 0,
       "variants: id and data are the registry's own copy");
    ok(calconv_list(NULL, 0) == count && calconv_register(one) == CALCONV_OK &&
           calconv_list(NULL, 0) == count,
       "variants are not listed, not even when registered");
    same = one;
    ok(find("varying@", &same) == CALCONV_EPARAM && find("varying@X", &same) == CALCONV_EPARAM &&
           calconv_find("varying@I\0I", 11, &same) == CALCONV_EPARAM &&
           find("gregorian@1", &same) == CALCONV_EPARAM &&
           find("islamic-civil@+31", &same) == CALCONV_EPARAM &&
           find("islamic-civil@1@1", &same) == CALCONV_EPARAM &&
           find("varying@IIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIIII",
                &same) == CALCONV_EPARAM &&
           find("nobody@1", &same) == CALCONV_ECALENDAR && find("@1", &same) == CALCONV_ECALENDAR &&
           same == one,
       "variants: parameters that are refused, and the output untouched");
    ok(find("varying@theirs", &same) != CALCONV_OK || same->id == NULL ||
           strncmp(same->id, "varying@", 8) == 0,
       "variants: an id that belongs to another calendar is refused");
    ok(find("islamic-civil@+13", &theirs) == CALCONV_OK &&
           calconv_from_day(theirs, DAY - 13, &date, NULL) == CALCONV_OK && date.field[0] == 1445 &&
           date.field[2] == 5,
       "variants: a user's calendar cannot displace a built-in one's");
    ok(find("varying@plain", &same) != CALCONV_OK, "variants: an id without @ is refused");
    ok(find("varying@endless", &same) != CALCONV_OK, "variants: an id without end is refused");
}

/* Parameters of built-in calendars that are none. */
static void test_parameters(void)
{
    static const char *const names[] = {"islamic-civil@",
                                        "islamic-civil@+",
                                        "islamic-civil@-",
                                        "islamic-civil@+x",
                                        "islamic-civil@1x",
                                        "islamic-civil@-31",
                                        "mayan@",
                                        "mayan@x",
                                        "mayan@0584283",
                                        "mayan@584283x",
                                        "mayan@58428312",
                                        "historic@",
                                        "historic@XX",
                                        "historic@1752-9-14",
                                        "historic@1752-09-144",
                                        "historic@1752.09-14",
                                        "historic@1752-09.14",
                                        "historic@1752-02-30",
                                        "historic@1752-0x-14",
                                        "british@GB",
                                        "islamic-umalqura@printed"};

    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const struct calconv_calendar *untouched = calconv_default(), *found = untouched;
        ok(find(names[i], &found) == CALCONV_EPARAM && found == untouched, "%s is refused",
           names[i]);
    }
}

/* Nicknames that are no "NAME=PARAMETER" are passed over. */
static void test_nicknames(void)
{
    static struct calconv_calendar nicked;
    const struct calconv_calendar *found = NULL, *direct = NULL;

    nicked = named("nicked", "plain|nick-two|old");
    nicked.nicknames = "plain|a-name-that-is-longer-than-any-that-could-be-an-alias-of-it=I|"
                       "nick-two=II";
    nicked.vary = vary;
    ok(calconv_register(&nicked) == CALCONV_OK && find("plain", &found) == CALCONV_OK &&
           found == &nicked && find("old", &found) == CALCONV_OK && found == &nicked &&
           find("Nick Two", &found) == CALCONV_OK && find("nicked@II", &direct) == CALCONV_OK &&
           found == direct,
       "nicknames: well formed ones are variants, others the calendar");
}

/* ---- Memory that runs out ------------------------------------------------------------------ */

#ifndef SANITIZED
#define UNLIMITED 77

/* In a process that gets no more memory. */
static int starve(void)
{
    static struct calconv_calendar late;
    const struct rlimit limit = {1 << 20, 1 << 20};
    const struct calconv_calendar *found = &late;
    struct calconv_format *format = NULL;
    struct calconv_error error;
    size_t count = calconv_list(NULL, 0);
    bool good;

    late = named("late", "");
    if (setrlimit(RLIMIT_AS, &limit) != 0)
        return 2;
    for (size_t size = 1 << 20, taken = 0; size > 0; taken += size) /* never freed */
        if (malloc(size) == NULL)
            size /= 2;
        else if (taken > 1 << 26)
            return UNLIMITED;
    good = calconv_register(&late) == CALCONV_ENOMEM && calconv_list(NULL, 0) == count &&
           find("late", &found) == CALCONV_ECALENDAR && found == &late &&
           find("islamic-civil@+29", &found) == CALCONV_ENOMEM && found == &late &&
           calconv_format_compile(&late, NULL, "%F", 2, false, &format, &error) == CALCONV_ENOMEM &&
           error.status == CALCONV_ENOMEM && format == NULL &&
           find("persian", &found) == CALCONV_OK;
    return good ? 0 : 1;
}
#endif

static void test_memory(void)
{
#ifdef SANITIZED
    ok(true, "memory runs out # SKIP sanitizers end the program then");
#else
    int status = -1;
    pid_t child;

    fflush(stdout);
    child = fork();
    if (child == 0)
        _exit(starve());
    if (child > 0 && waitpid(child, &status, 0) == child && WIFEXITED(status) &&
        WEXITSTATUS(status) == UNLIMITED)
        ok(true, "memory runs out # SKIP this system does not limit it");
    else
        ok(status == 0, "memory runs out: ENOMEM, and nothing has changed");
#endif
}

int main(void)
{
    test_variants();
    test_parameters();
    test_nicknames();
    test_memory();
    return done();
}
