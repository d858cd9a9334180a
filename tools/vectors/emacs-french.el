;; SPDX-License-Identifier: MIT
;; Tables of expected values for french-republican and bahai-western from the calendars of GNU Emacs.
;; Needs: emacs (Debian: emacs-nox).  Run:
;;   emacs --batch -l emacs-french.el -f french-republican >french-republican.emacs.tsv
;;   emacs --batch -l emacs-french.el -f bahai-western >bahai-western.emacs.tsv
(require 'cal-french)
(require 'cal-bahai)

(defun header (id function remark)
  (princ (format "# calendar: %s
# source: GNU Emacs %s, %s
# made by: tools/vectors/emacs-french.el, %s
# licence: facts only; (GNU Emacs: GPL-3.0-or-later)
# columns: R.D., date in the calendar's written form
# %s
" id emacs-version function (format-time-string "%Y-%m-%d" nil t) remark)))

(defun french-republican ()
  (header "french-republican" "calendar-french-from-absolute"
          "every day of the years 1 to 14, in which its leap years are 3, 7 and 11")
  (let ((rd 654415) date)
    (while (< (nth 2 (setq date (calendar-french-from-absolute rd))) 15)
      (princ (format "%d\t%04d-%02d-%02d\n" rd (nth 2 date) (nth 0 date) (nth 1 date)))
      (setq rd (1+ rd)))))

(defun bahai-western ()
  (header "bahai-western" "calendar-bahai-from-absolute"
          "every 11th day of 1..400 BE, but Ayyam-i-Ha, which it gives as days 0, -1, ... of month 19")
  (let ((rd 673222))
    (while (< rd 819000)
      (let* ((date (calendar-bahai-from-absolute rd))
             (month (nth 0 date)) (day (nth 1 date)))
        (if (> day 0)
            (princ (format "%d\t%04d-%02d-%02d\n" rd (nth 2 date) month day))))
      (setq rd (+ rd 11)))))
