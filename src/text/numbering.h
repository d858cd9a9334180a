/* SPDX-License-Identifier: MIT */
/* numbering.h - the numbers of numbering systems: NUMBERING_latn and so on. */
#ifndef CC_NUMBERING_H
#define CC_NUMBERING_H

/* Systems without digits: RULE(id, kind, greatest number, letters).  The letters are one name a
 * number, units, tens, hundreds, thousands. */
#define CC_NUMBERING_RULES                                                                         \
    RULE(armn, CC_ADDITIVE, 9999,                                                                  \
         "Ա|Բ|Գ|Դ|Ե|Զ|Է|Ը|Թ|Ժ|Ի|Լ|Խ|Ծ|Կ|Հ|Ձ|Ղ|Ճ|Մ|Յ|Ն|Շ|Ո|Չ|Պ|Ջ|Ռ|Ս|Վ|Տ|Ր|Ց|Ւ|Փ|Ք")                \
    RULE(armnlow, CC_ADDITIVE, 9999,                                                               \
         "ա|բ|գ|դ|ե|զ|է|ը|թ|ժ|ի|լ|խ|ծ|կ|հ|ձ|ղ|ճ|մ|յ|ն|շ|ո|չ|պ|ջ|ռ|ս|վ|տ|ր|ց|ւ|փ|ք")                \
    RULE(ethi, CC_ETHIOPIC, 99999999, "፩|፪|፫|፬|፭|፮|፯|፰|፱|፲|፳|፴|፵|፶|፷|፸|፹|፺")                       \
    RULE(geor, CC_ADDITIVE, 9999,                                                                  \
         "ა|ბ|გ|დ|ე|ვ|ზ|ჱ|თ|ი|კ|ლ|მ|ნ|ჲ|ო|პ|ჟ|რ|ს|ტ|უ|ჳ|ფ|ქ|ღ|ყ|შ|ჩ|ც|ძ|წ|ჭ|ხ|ჴ|ჵ")                \
    RULE(grek, CC_GREEK, 9999, "Α|Β|Γ|Δ|Ε|Ϝ|Ζ|Η|Θ|Ι|Κ|Λ|Μ|Ν|Ξ|Ο|Π|Ϟ|Ρ|Σ|Τ|Υ|Φ|Χ|Ψ|Ω|Ϡ")            \
    RULE(greklow, CC_GREEK, 9999, "α|β|γ|δ|ε|ϝ|ζ|η|θ|ι|κ|λ|μ|ν|ξ|ο|π|ϟ|ρ|σ|τ|υ|φ|χ|ψ|ω|ϡ")         \
    RULE(hanidays, CC_CHINESE_DAYS, 49, "")                                                        \
    RULE(hans, CC_CHINESE, 9999, "")                                                               \
    RULE(hant, CC_CHINESE, 9999, "")                                                               \
    RULE(hebr, CC_HEBREW, 9999, "א|ב|ג|ד|ה|ו|ז|ח|ט|י|כ|ל|מ|נ|ס|ע|פ|צ|ק|ר|ש|ת|תק|תר|תש|תת|תתק")     \
    RULE(jpan, CC_JAPANESE, 9999, "")                                                              \
    RULE(jpanyear, CC_JAPANESE_YEAR, 1, "")                                                        \
    RULE(roman, CC_ADDITIVE, 9999,                                                                 \
         "I|II|III|IV|V|VI|VII|VIII|IX|X|XX|XXX|XL|L|LX|LXX|LXXX|XC|"                              \
         "C|CC|CCC|CD|D|DC|DCC|DCCC|CM|M|MM|MMM|Mↁ|ↁ|ↁM|ↁMM|ↁMMM|Mↂ")                              \
    RULE(romanlow, CC_ADDITIVE, 4999,                                                              \
         "i|ii|iii|iv|v|vi|vii|viii|ix|x|xx|xxx|xl|l|lx|lxx|lxxx|xc|"                              \
         "c|cc|ccc|cd|d|dc|dcc|dccc|cm|m|mm|mmm|mmmm")

#define DIGITS(id, zero) NUMBERING_##id,
#define LISTED(id, digits) NUMBERING_##id,
#define RULE(id, kind, most, letters) NUMBERING_##id,
enum {
#include "data/cldr_numbering.inc"
    CC_NUMBERING_RULES CC_NUMBERINGS
};
#undef DIGITS
#undef LISTED
#undef RULE

#endif
