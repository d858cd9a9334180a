/* SPDX-License-Identifier: MIT */
/*
 * helgrind.h - put before the registry and a race test by run.sh: helgrind knows locks, but not
 * that what was stored before a C11 release is seen after the acquire that loads it, so it is told.
 */
#include <stdatomic.h>
#include <stdbool.h>
#include <valgrind/helgrind.h>

#undef atomic_load_explicit
#undef atomic_store_explicit
#undef atomic_compare_exchange_strong_explicit
#define atomic_load_explicit(object, order)                                                        \
    __extension__({                                                                                \
        __auto_type helgrind_value = __atomic_load_n(object, order);                               \
        ANNOTATE_HAPPENS_AFTER(object);                                                            \
        helgrind_value;                                                                            \
    })
#define atomic_store_explicit(object, value, order)                                                \
    do {                                                                                           \
        VALGRIND_HG_DISABLE_CHECKING(object, sizeof *(object));                                    \
        ANNOTATE_HAPPENS_BEFORE(object);                                                           \
        __atomic_store_n(object, value, order);                                                    \
    } while (0)
#define atomic_compare_exchange_strong_explicit(object, expected, value, success, failure)         \
    __extension__({                                                                                \
        bool helgrind_done;                                                                        \
        VALGRIND_HG_DISABLE_CHECKING(object, sizeof *(object));                                    \
        ANNOTATE_HAPPENS_BEFORE(object);                                                           \
        helgrind_done =                                                                            \
            __atomic_compare_exchange_n(object, expected, value, false, success, failure);         \
        ANNOTATE_HAPPENS_AFTER(object);                                                            \
        helgrind_done;                                                                             \
    })
