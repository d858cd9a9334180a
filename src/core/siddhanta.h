/* SPDX-License-Identifier: MIT */
/*
 * siddhanta.h - Sun, Moon and sunrise by the Surya Siddhanta, in integers.
 *
 * Time is counted from the beginning of the Kali Yuga, midnight of R.D. -1132959 at Ujjain, at
 * which mean Sun and mean Moon were at the first point of Mesha.  Days are fixed days within some
 * 10^7 of it; a moment is a number of 2^-38 days since then.
 */
#ifndef CC_SIDDHANTA_H
#define CC_SIDDHANTA_H

#include <stdint.h>

#define CC_KALI_YUGA (-1132959)

/* Sunrise of a day: 6 o'clock corrected for the equation of time and for the season at Ujjain. */
int64_t cc_siddhanta_sunrise(int64_t day);

/* The signs that the Sun has passed through at a moment: 12 each year, 0 in Mesha of year 0. */
int64_t cc_siddhanta_sign(int64_t moment);

/* The lunar days (tithis) that have passed at a moment: 30 each lunation. */
int64_t cc_siddhanta_tithi(int64_t moment);

/* The new moon with which a lunation begins. */
int64_t cc_siddhanta_new_moon(int64_t lunation);

#endif
