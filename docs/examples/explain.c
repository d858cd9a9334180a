/* SPDX-License-Identifier: MIT */
#include <calconv.h>
#include <stdio.h>
#include <string.h>

int main(void)
{
    static const struct calconv_date dates[] = {{.field = {1404, 12, 30}},
                                                {.field = {1404, 13, 1}}};
    const struct calconv_calendar *persian;

    if (calconv_find("persian", strlen("persian"), &persian) != CALCONV_OK)
        return 1;
    for (int i = 0; i < 2; i++) {
        struct calconv_error error;
        char line[160];
        int64_t day;
        if (calconv_to_day(persian, &dates[i], &day, &error) == CALCONV_OK)
            return 1;
        calconv_explain(&error, line, sizeof line);
        printf("%s: %s\n", calconv_status_code(error.status), line);
        printf("%s must be in %d..%d, not %d\n", persian->schema->field[error.field].name,
               (int)error.least, (int)error.greatest, (int)error.got);
    }
    return 0;
}
