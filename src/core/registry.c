/* SPDX-License-Identifier: MIT */
/*
 * registry.c - calendars by name: built-in ones, variants ("id@parameter"), registered ones.
 *
 * Built-in calendars are const data: finding one takes no lock and builds nothing.  Whatever comes
 * into being at run time is a node of one list that only grows:
 *
 *   - a node is complete before it is published and never changes or goes away afterwards, so a
 *     pointer to a calendar is valid as long as the process lives, and a reader needs no lock: the
 *     head that it loaded is its consistent snapshot;
 *   - whoever adds a node puts it before the head that it has searched, or searches again if others
 *     were quicker: of many threads that ask first for a variant at the same time one publishes it
 *     and all get that one;
 *   - shutting down ends look-ups, but keeps the list (nothing is freed): built-in calendars are
 *     found as ever.
 *
 * So there is no lock that a process which forks could leave to its child.
 */
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

#include "core/core.h"

struct node {
    const struct calconv_calendar *calendar;
    const struct node *next;
    bool is_variant;                  /* else registered by the user */
    struct calconv_variant variant[]; /* one if it is, which `calendar` is part of */
};

static _Atomic(const struct node *) head;
static atomic_bool closed;

static const struct node *snapshot(void)
{
    return atomic_load_explicit(&head, memory_order_acquire);
}

/* The variant with this canonical id in a snapshot, or NULL. */
static const struct calconv_calendar *find_variant(const struct node *node, const char *id)
{
    for (; node != NULL; node = node->next)
        if (node->is_variant && strcmp(node->calendar->id, id) == 0)
            return node->calendar;
    return NULL;
}

/* A node for a calendar; NULL: there is no memory. */
static struct node *make(const struct calconv_calendar *calendar)
{
    struct node *fresh = calloc(1, sizeof *fresh);

    if (fresh != NULL)
        fresh->calendar = calendar;
    return fresh;
}

/* A node for a copy of a variant; NULL: there is no memory. */
static struct node *make_variant(const struct calconv_variant *variant)
{
    struct node *fresh = calloc(1, sizeof *fresh + sizeof *variant);
    struct calconv_variant *copy;

    if (fresh == NULL)
        return NULL;
    copy = fresh->variant;
    *copy = *variant;
    copy->calendar.id = copy->id;
    copy->calendar.data = copy;
    if (variant->span[0].reason != NULL)
        copy->calendar.spans = copy->span;
    fresh->is_variant = true;
    fresh->calendar = &copy->calendar;
    return fresh;
}

/* Put a node before the list that was seen; false: it has grown meanwhile, and *seen is what it is
 * now. */
static bool publish(struct node *fresh, const struct node **seen)
{
    fresh->next = *seen;
    return atomic_compare_exchange_strong_explicit(&head, seen, fresh, memory_order_acq_rel,
                                                   memory_order_acquire);
}

/* The one instance of a variant whose parameter is in canonical form. */
static enum calconv_status share_variant(const struct calconv_variant *variant,
                                         const struct calconv_calendar **calendar)
{
    const struct node *seen = snapshot();
    struct node *fresh = NULL;

    if (atomic_load(&closed))
        return CALCONV_ECLOSED;
    do {
        *calendar = find_variant(seen, variant->id);
        if (*calendar != NULL) {
            free(fresh); /* others were quicker */
            return CALCONV_OK;
        }
        if (fresh == NULL && (fresh = make_variant(variant)) == NULL)
            return CALCONV_ENOMEM;
    } while (!publish(fresh, &seen));
    *calendar = fresh->calendar;
    return CALCONV_OK;
}

/* The registered calendar of this name in a snapshot, or NULL. */
static const struct calconv_calendar *find_registered(const struct node *node, const char *name,
                                                      size_t length)
{
    for (; node != NULL; node = node->next)
        if (!node->is_variant && cc_is_named(node->calendar, name, length))
            return node->calendar;
    return NULL;
}

/* A calendar that is no variant. */
static enum calconv_status find_plain(const char *name, size_t length,
                                      const struct calconv_calendar **calendar)
{
    const struct calconv_calendar *found = cc_find_builtin(name, length);

    if (found == NULL) {
        found = find_registered(snapshot(), name, length);
        if (found == NULL)
            return CALCONV_ECALENDAR;
        if (atomic_load(&closed))
            return CALCONV_ECLOSED;
    }
    *calendar = found;
    return CALCONV_OK;
}

/* Whether a backend's vary() made "id@parameter" of its own id. */
static bool is_variant_of(const struct calconv_variant *variant,
                          const struct calconv_calendar *base)
{
    size_t length = strlen(base->id);

    return memchr(variant->id, '\0', sizeof variant->id) != NULL &&
           strncmp(variant->id, base->id, length) == 0 && variant->id[length] == '@';
}

/* The parameter for which a calendar's nickname ("british=GB") stands; NULL: it is none. */
static const char *find_nickname(const struct calconv_calendar *calendar, const char *name,
                                 size_t length, size_t *parameter_length)
{
    char nickname[48];
    const char *row;
    size_t row_length;

    for (int64_t i = 1; (row = calconv_name(calendar->nicknames, i, &row_length)) != NULL; i++) {
        size_t split = strcspn(row, "=");
        if (split >= row_length || split >= sizeof nickname)
            continue;
        memcpy(nickname, row, split);
        nickname[split] = '\0';
        if (cc_name_in(nickname, name, length)) {
            *parameter_length = row_length - split - 1;
            return row + split + 1;
        }
    }
    return NULL;
}

enum calconv_status calconv_find(const char *name, size_t length,
                                 const struct calconv_calendar **calendar)
{
    const char *at = memchr(name, '@', length), *given;
    const struct calconv_calendar *found;
    struct calconv_variant variant;
    char parameter[48];
    size_t name_length = at == NULL ? length : (size_t)(at - name), parameter_length = 0;
    enum calconv_status status = find_plain(name, name_length, &found);

    if (status != CALCONV_OK)
        return status;
    given = find_nickname(found, name, name_length, &parameter_length);
    if (at != NULL && given != NULL)
        return CALCONV_EPARAM;
    if (at != NULL) {
        given = at + 1;
        parameter_length = length - name_length - 1;
    }
    if (given != NULL) {
        if (found->vary == NULL || parameter_length >= sizeof parameter ||
            memchr(given, '\0', parameter_length) != NULL)
            return CALCONV_EPARAM;
        memset(variant.id, 0, sizeof variant.id);
        memset(variant.span, 0, sizeof variant.span);
        memcpy(parameter, given, parameter_length);
        parameter[parameter_length] = '\0';
        variant.calendar = *found;
        variant.base = found;
        status = found->vary(found, parameter, &variant);
        if (status == CALCONV_OK && !is_variant_of(&variant, found))
            status = CALCONV_EPARAM;
        if (status == CALCONV_OK)
            status = share_variant(&variant, &found);
    }
    if (status == CALCONV_OK)
        *calendar = found;
    return status;
}

size_t calconv_list(const struct calconv_calendar **list, size_t room)
{
    const struct node *node = snapshot();
    size_t count = 0, registered = 0;

    for (const struct calconv_calendar *const *file = cc_builtins; *file != NULL; file++)
        for (const struct calconv_calendar *calendar = *file; calendar->id != NULL; calendar++) {
            if (count < room)
                list[count] = calendar;
            count++;
        }
    if (atomic_load(&closed))
        return count;
    for (const struct node *n = node; n != NULL; n = n->next)
        registered += !n->is_variant;
    for (size_t at = count + registered; node != NULL; node = node->next)
        if (!node->is_variant && --at < room) /* the latest stands first in the list */
            list[at] = node->calendar;
    return count + registered;
}

static bool is_id(const char *text, size_t length)
{
    bool any = false; /* letter or digit */

    for (size_t i = 0; i < length; i++)
        if ((text[i] >= 'a' && text[i] <= 'z') || (text[i] >= '0' && text[i] <= '9'))
            any = true;
        else if (text[i] != '-')
            return false;
    return any && length < 48;
}

/* Whether every name of the calendar is well formed, and none is another calendar's. */
static enum calconv_status check_names(const struct calconv_calendar *calendar,
                                       const struct node *node)
{
    const char *lists[2] = {calendar->id, calendar->aliases};
    const char *name;
    size_t length;

    if (strchr(calendar->id, '|') != NULL)
        return CALCONV_ENAME;
    for (int i = 0; i < 2; i++)
        for (int64_t j = 1;
             lists[i][0] != '\0' && (name = calconv_name(lists[i], j, &length)) != NULL; j++) {
            if (!is_id(name, length))
                return CALCONV_ENAME;
            if (cc_find_builtin(name, length) != NULL ||
                find_registered(node, name, length) != NULL)
                return CALCONV_ECLASH;
        }
    return calendar->id[0] == '\0' ? CALCONV_ENAME : CALCONV_OK;
}

bool calconv_is_built_in(const struct calconv_calendar *calendar)
{
    for (const struct calconv_calendar *const *file = cc_builtins; *file != NULL; file++)
        for (const struct calconv_calendar *c = *file; c->id != NULL; c++)
            if (c == calendar)
                return true;
    return false;
}

static bool is_known(const struct calconv_calendar *calendar, const struct node *node)
{
    while (node != NULL && node->calendar != calendar)
        node = node->next;
    return node != NULL || calconv_is_built_in(calendar);
}

enum calconv_status calconv_register(const struct calconv_calendar *calendar)
{
    const struct node *seen = snapshot();
    struct node *fresh = NULL;
    enum calconv_status status;

    if (!cc_is_sound(calendar))
        return CALCONV_EINVAL;
    if (atomic_load(&closed))
        return CALCONV_ECLOSED;
    do {
        bool known = is_known(calendar, seen);
        status = known ? CALCONV_OK : check_names(calendar, seen);
        if (status != CALCONV_OK || known) {
            free(fresh);
            return status;
        }
        if (fresh == NULL && (fresh = make(calendar)) == NULL)
            return CALCONV_ENOMEM;
    } while (!publish(fresh, &seen));
    return CALCONV_OK;
}

void calconv_shutdown(void)
{
    atomic_store(&closed, true);
}
