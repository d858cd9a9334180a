/* SPDX-License-Identifier: MIT */
/*
 * packets.c - `packets SIZE COMMAND...` runs the command so that each of its reads from standard
 * input gets SIZE bytes of what packets itself reads there, the last one fewer.  A pipe would join
 * small writes; these are packets of a socket, which are never joined.
 */
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

static void send_all(int to, size_t size)
{
    char *packet = malloc(size);
    size_t got;

    while (packet != NULL && (got = fread(packet, 1, size, stdin)) > 0)
        if (send(to, packet, got, MSG_NOSIGNAL) < 0)
            break; /* the command reads no more */
    free(packet);
}

int main(int argc, char **argv)
{
    size_t size = argc < 3 ? 0 : strtoul(argv[1], NULL, 10);
    int ends[2], status;
    pid_t child;

    if (size == 0 || socketpair(AF_UNIX, SOCK_SEQPACKET, 0, ends) != 0 || (child = fork()) < 0) {
        fputs("packets: no size, no command, no socket or no process\n", stderr);
        return 99;
    }
    if (child == 0) {
        close(ends[1]);
        dup2(ends[0], STDIN_FILENO);
        close(ends[0]);
        execvp(argv[2], argv + 2);
        _exit(99);
    }
    close(ends[0]);
    send_all(ends[1], size);
    close(ends[1]);
    return waitpid(child, &status, 0) == child && WIFEXITED(status) ? WEXITSTATUS(status) : 99;
}
