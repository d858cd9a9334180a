% SPDX-License-Identifier: MIT
% Table of expected values for matlab from GNU Octave's datenum.
% Needs: octave (Debian).  The days come from a table of Gregorian dates, gregorian.qt.tsv.  Run:
%   octave-cli --norc octave.m <gregorian.qt.tsv >matlab.octave.tsv
printf("# calendar: matlab\n# source: GNU Octave %s datenum(year, month, day)\n", version);
printf("# made by: tools/vectors/octave.m, %s\n", strftime("%Y-%m-%d", gmtime(time)));
printf("# licence: facts only; (GNU Octave: GPL-3.0-or-later)\n# columns: R.D., datenum of the day\n");
printf("# every day of the Gregorian table\n");
while ischar(line = fgetl(stdin))
  t = regexp(line, '^(-?\d+)\t(-?\d+)-(\d\d)-(\d\d)$', "tokens");
  if ! isempty(t)
    printf("%s\t%d\n", t{1}{1}, datenum(str2double(t{1}{2}), str2double(t{1}{3}), str2double(t{1}{4})));
  end
end
