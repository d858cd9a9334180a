/* SPDX-License-Identifier: MIT */
/* phrase.h - notations that have words around dates, and up to two dates: GEDCOM and EDTF. */
#ifndef CC_PHRASE_H
#define CC_PHRASE_H

#include "core/core.h"

struct cc_scan;

/* Read all of a text as calconv_read() does.  ECALENDAR: a calendar that GEDCOM does not define. */
enum calconv_status cc_read_gedcom(const struct calconv_reader *reader, const char *text,
                                   size_t length, struct calconv_reading *reading,
                                   struct calconv_error *error);
enum calconv_status cc_read_edtf(const char *text, size_t length, struct calconv_reading *reading,
                                 struct calconv_error *error);

/* Read [CALENDAR] DAY MONTH YEAR of GEDCOM where the scan is; no qualifier is set. */
enum calconv_status cc_scan_gedcom(struct cc_scan *scan, bool after_sunset,
                                   struct calconv_second *found, struct calconv_error *error);

/* The length of what the text begins with that has the shape of a date, without the words around
 * it; it need not be one.  0: nothing has.  Of GEDCOM also with a calendar or month that it does
 * not define, so that nothing in it is taken for a date. */
size_t cc_gedcom_length(const char *text, size_t length);
size_t cc_edtf_length(const char *text, size_t length);

/* ESYNTAX: something else, a noun, is wanted where the scan is; NULL: nothing more is. */
enum calconv_status cc_want(struct calconv_error *error, const char *what,
                            const struct cc_scan *scan);

/* Whether GEDCOM has the calendar, and can write this date of it: some have no year before 1. */
bool cc_gedcom_has(const struct calconv_calendar *calendar);
bool cc_gedcom_fits(const struct calconv_calendar *calendar, const struct calconv_date *date);

/* Write a date, with its calendar unless that is GREGORIAN, in GEDCOM 7; as calconv_write(). */
size_t cc_write_gedcom(const struct calconv_calendar *calendar, const struct calconv_date *date,
                       char *text, size_t size);

#endif
