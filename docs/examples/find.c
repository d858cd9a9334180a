/* SPDX-License-Identifier: MIT */
#include <calconv.h>
#include <stdio.h>
#include <string.h>

static void find(const char *name)
{
    const struct calconv_calendar *calendar;
    struct calconv_word near;

    switch (calconv_find(name, strlen(name), &calendar)) {
    case CALCONV_OK:
        printf("%s: %s, a %s calendar\n", calendar->id, calendar->name,
               calconv_basis_name(calendar->basis));
        break;
    case CALCONV_ECALENDAR:
        printf("no calendar is called %s", name);
        if (calconv_suggest(name, strlen(name), &near, 1) == 1)
            printf("; did you mean %.*s?", (int)near.length, near.text);
        putchar('\n');
        break;
    case CALCONV_EPARAM:
        printf("%s: it does not take this parameter\n", name);
        break;
    default:
        printf("%s: it cannot be had now\n", name);
    }
}

int main(void)
{
    const struct calconv_calendar *list[256];
    size_t count = calconv_list(list, 256);
    int first = 0;

    for (size_t i = 0; i < count && i < 256; i++)
        first += strncmp(list[i]->id, "islamic-", 8) == 0;
    printf("%d calendars begin with islamic-\n", first);
    find("Islamic Civil");
    find("islamic-civil@+1");
    find("hebrew@+1");
    find("persion");
    calconv_shutdown();
    find("coptic");
    find("islamic-civil@+2");
    return 0;
}
