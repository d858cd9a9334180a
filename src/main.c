/* SPDX-License-Identifier: MIT */
/* main.c - the story: arguments -> job -> run -> exit status. */
#include <errno.h>
#include <unistd.h>

#include "cli/args.h"
#include "cli/calendars.h"
#include "cli/files.h"
#include "cli/modes.h"
#include "cli/report.h"
#include "cli/setup.h"
#include "calconv.h"
#include "stream/output.h"

static int convert(const struct args *args)
{
    struct setup setup;
    int output, status = setup_init(&setup, args);

    if (status == EXIT_CONVERTED)
        status = files_open_output(args, &output);
    if (status == EXIT_CONVERTED) {
        status = mode_convert(args, &setup.job, output);
        if (close(output) != 0 && status < EXIT_FAILED)
            status = report_errno(EXIT_FAILED, files_output_name(args));
    }
    setup_free(&setup);
    return status;
}

/* A mode that shows something about calendars. */
static int show(const struct args *args)
{
    struct buffer out = {.bytes = NULL};
    int output = -1, status = args->mode == MODE_LIST   ? mode_list(args, &out)
                              : args->mode == MODE_INFO ? mode_info(args, &out)
                                                        : mode_list_names(args, &out);

    if (out.failed)
        status = report(EXIT_FAILED, "out of memory");
    else if (status < EXIT_USAGE && files_open_output(args, &output) != EXIT_CONVERTED)
        status = EXIT_FAILED;
    else if (status < EXIT_USAGE &&
             (!output_write(output, out.bytes, out.length) || close(output) != 0))
        status = report_errno(EXIT_FAILED, files_output_name(args));
    buffer_free(&out);
    return status;
}

static int show_version(void)
{
    struct buffer out = {.bytes = NULL};
    int status = EXIT_CONVERTED;

    buffer_add_string(&out, "calconv ");
    buffer_add_string(&out, calconv_version());
    buffer_add(&out, "\n", 1);
    if (out.failed)
        status = report(EXIT_FAILED, "out of memory");
    else if (!output_write(STDOUT_FILENO, out.bytes, out.length))
        status = report_errno(EXIT_FAILED, "standard output");
    buffer_free(&out);
    return status;
}

static int run(const struct args *args)
{
    int status;

    switch (args->mode) {
    case MODE_CONVERT:
        status = calendars_load(args);
        return status == EXIT_CONVERTED ? convert(args) : status;
    case MODE_HELP:
    case MODE_USAGE:
        return args_help(args) ? EXIT_CONVERTED : report_errno(EXIT_FAILED, "standard output");
    case MODE_VERSION:
        return show_version();
    default:
        status = calendars_load(args);
        return status == EXIT_CONVERTED ? show(args) : status;
    }
}

int main(int argc, char **argv)
{
    struct args args;
    int status = args_read(&args, argc, argv);

    if (status == EXIT_CONVERTED)
        status = run(&args);
    args_free(&args);
    return status;
}
