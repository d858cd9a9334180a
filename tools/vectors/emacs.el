;; SPDX-License-Identifier: MIT
;; Table of expected values for persian-birashk from the calendar of GNU Emacs, whose Persian calendar
;; is Birashk's.
;; Needs: emacs (Debian: emacs-nox).  The days come from another table.  Run:
;;   emacs --batch -l emacs.el -f persian-birashk <persian-birashk.calendrical-calculations.tsv \
;;     >persian-birashk.emacs.tsv
(require 'cal-persia)

(defun persian-birashk ()
  (princ (format "# calendar: persian-birashk
# source: GNU Emacs %s, calendar-persian-from-absolute
# made by: tools/vectors/emacs.el, %s
# licence: facts only; (GNU Emacs: GPL-3.0-or-later)
# columns: R.D., date in the calendar's written form
# the days of persian-birashk.calendrical-calculations
# Emacs has no year 0: its year -1 is written 0000
" emacs-version (format-time-string "%Y-%m-%d" nil t)))
  (let (line)
    (while (setq line (ignore-errors (read-from-minibuffer "")))
      (when (string-match "^-?[0-9]+" line)
        (let* ((rd (string-to-number (match-string 0 line)))
               (date (calendar-persian-from-absolute rd))
               (year (nth 2 date)))
          (if (< year 0) (setq year (1+ year)))
          (princ (format "%d\t%s%04d-%02d-%02d\n" rd (if (< year 0) "-" "") (abs year)
                         (nth 0 date) (nth 1 date))))))))
