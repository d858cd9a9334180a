/* SPDX-License-Identifier: MIT */
/* sexagenary.h - the names of the cycle of sixty, which East Asia gives to years, months and days.
 */
#ifndef CALENDARS_SEXAGENARY_H
#define CALENDARS_SEXAGENARY_H

/* Stem and branch of 1..60, both in pinyin, as an initialiser. */
#define CC_STEM_BRANCHES                                                                           \
    "Jia-Zi|Yi-Chou|Bing-Yin|Ding-Mao|Wu-Chen|Ji-Si|Geng-Wu|Xin-Wei|Ren-Shen|Gui-You|"             \
    "Jia-Xu|Yi-Hai|Bing-Zi|Ding-Chou|Wu-Yin|Ji-Mao|Geng-Chen|Xin-Si|Ren-Wu|Gui-Wei|"               \
    "Jia-Shen|Yi-You|Bing-Xu|Ding-Hai|Wu-Zi|Ji-Chou|Geng-Yin|Xin-Mao|Ren-Chen|Gui-Si|"             \
    "Jia-Wu|Yi-Wei|Bing-Shen|Ding-You|Wu-Xu|Ji-Hai|Geng-Zi|Xin-Chou|Ren-Yin|Gui-Mao|"              \
    "Jia-Chen|Yi-Si|Bing-Wu|Ding-Wei|Wu-Shen|Ji-You|Geng-Xu|Xin-Hai|Ren-Zi|Gui-Chou|"              \
    "Jia-Yin|Yi-Mao|Bing-Chen|Ding-Si|Wu-Wu|Ji-Wei|Geng-Shen|Xin-You|Ren-Xu|Gui-Hai"

#endif
