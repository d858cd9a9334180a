/* SPDX-License-Identifier: MIT */
#include <calconv.h>
#include <iostream>
#include <memory>
#include <stdexcept>
#include <string>

class Format
{
  public:
    Format(const struct calconv_calendar *calendar, const std::string &text)
        : calendar(calendar), format(compile(calendar, text), calconv_format_free)
    {
    }

    std::string write(int64_t day) const
    {
        struct calconv_moment moment = calconv_moment();
        struct calconv_date date;
        std::string text(64, ' ');

        if (calconv_from_day(calendar, day, &date, nullptr) != CALCONV_OK)
            throw std::out_of_range("no such day");
        moment.size = sizeof moment;
        moment.day = day;
        moment.date = &date;
        std::size_t length = calconv_format(format.get(), &moment, &text[0], text.size());
        bool cut = length > text.size();
        text.resize(length);
        if (cut)
            calconv_format(format.get(), &moment, &text[0], length);
        return text;
    }

  private:
    static struct calconv_format *compile(const struct calconv_calendar *calendar,
                                          const std::string &text)
    {
        struct calconv_format *format;
        if (calconv_format_compile(calendar, nullptr, text.data(), text.size(), false, &format,
                                   nullptr) != CALCONV_OK)
            throw std::invalid_argument(text);
        return format;
    }

    const struct calconv_calendar *calendar;
    std::unique_ptr<struct calconv_format, void (*)(struct calconv_format *)> format;
};

int main()
{
    const std::string name = "hebrew";
    const struct calconv_calendar *hebrew;

    if (calconv_find(name.data(), name.size(), &hebrew) != CALCONV_OK)
        return 1;
    std::cout << Format(hebrew, "%-d %B %Y").write(738960) << '\n';
    return 0;
}
