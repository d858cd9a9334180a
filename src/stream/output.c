/* SPDX-License-Identifier: MIT */
/* output.c - writing all of what is given. */
#include "stream/output.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <unistd.h>

bool output_write(int fd, const char *bytes, size_t length)
{
    while (length > 0) {
        ssize_t done = write(fd, bytes, length);

        if (done >= 0) {
            bytes += done;
            length -= (size_t)done;
        } else if (errno == EAGAIN || errno == EWOULDBLOCK) {
            struct pollfd wait = {fd, POLLOUT, 0};
            if (poll(&wait, 1, -1) < 0 && errno != EINTR)
                return false;
        } else if (errno == EPIPE) {
            signal(SIGPIPE, SIG_DFL);
            raise(SIGPIPE);
            return false;
        } else if (errno != EINTR)
            return false;
    }
    return true;
}
