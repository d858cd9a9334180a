# SPDX-License-Identifier: MIT
# in-text.pl - what `calconv -S` is to give, by the rule of the contract alone: finds the dates in the
# text on standard input, has each converted by CALCONV ARG... without -S, and writes the text with
# them.  The source calendar's dates are YYYY-MM-DD.
#
# perl in-text.pl CALCONV ARG... <TEXT
# perl in-text.pl -random SEED COUNT: hostile records for it
use strict;
use warnings;
binmode STDIN;
binmode STDOUT;

if ($ARGV[0] eq '-random') {
    my (undef, $seed, $count) = @ARGV;
    my @part = (
        '2024-03-15', '1999-12-31', '2023-02-29', '2024-13-01', '12024-03-15', '02024-03-15',
        '2024-3-15', '0000-01-01', '99999999999999999999-01-01', '2024-02L-10', '2024-075', '2024',
        '03', '15', '-', '-', '-', '-', '.', ' ', ' ', ' ', 'T', 'T10:00', 'T10:00:00Z',
        'T23:59:60.25+05:30', 'T10:00:00.', 'T24:00', 'T10:00:', 'T10:00-', 'T10:00+0530', 'T10:00+05', 'T10:00+05:', 'Z', 'L',
        ':', '/', ',', '"', '(', ')', '[', ']', '_', '=', "\t", "\r", "\n", "\n", "\0", 'x', 'log',
        '7', '192.168.0.1', '4f0a-11ee-b7c2', '[u-ca=hebrew]', '[!u-ca=x]', '[UTC]', '[u-ca=',
        '[Asia/Tehran]', '[main]',
        'date:', 'persian:', "\xD8\xA7", "\xE4\xBA\x8E", "\xC3\xA9", "\xE2\x88\x92", "\xE2\x80\x8E",
        "\xE2\x80\x9C", "\xE3\x80\x8C", "\xC2\xA0", "\x92", "\xFF", "\xE2\x88", 'today', '@86400');
    for (1 .. $count) {
        # the generator of lines.awk, the same on every machine
        for (1 .. 1 + ($seed = $seed * 16807 % 2147483647) % 12) {
            $seed = $seed * 16807 % 2147483647;
            print $part[$seed % @part];
        }
        print "\n";
    }
    exit 0;
}

my @command = @ARGV;
my $text = do { local $/; <STDIN> };
my $time = qr/T(?:[01][0-9]|2[0-3]):[0-5][0-9](?::(?:[0-5][0-9]|60)(?:\.[0-9]+)?)?
    (?:Z|[+-](?:[01][0-9]|2[0-3])(?::?[0-5][0-9]|(?![0-9:])))?/x;
my $annotation = qr/\[!?u-ca=[^\x00-\x20\x80-\xFF\[\]]+\]/;
my $bracket = qr/\[[^\x00-\x20\x80-\xFF\[\]]+\]/;
my $part = qr/[A-Z][A-Za-z0-9_+-]*/;
my $zone = qr/\[!?(?:UTC|$part(?:\/$part)+|[+-](?:[01][0-9]|2[0-3]):[0-5][0-9])\]/;

# Whether a minus behind this text joins what follows to it: it ends in a word, a bracket is closed,
# or in a character that is no space, mark or quote.
sub joins {
    my ($head) = @_;
    return 0 if $head eq '' || $head =~ /(?:\xC2[\x80-\xBF]|\xE2[\x80\x81][\x80-\xBF]|\xE3\x80[\x80-\xBF])$/;
    return $head =~ /[A-Za-z0-9.\-_)\]}\x80-\xFF]$/;
}

my (@pieces, @dates);
for my $record (split /(?<=\n)/, $text) {
    my $done = 0;
    while ($record =~ /(?<![0-9])(?:[0-9]{4}|[1-9][0-9]{4,})-[0-9][0-9]-[0-9][0-9]/g) {
        my ($start, $end, $next) = ($-[0], $+[0], $-[0] + 1);
        my ($head, $rest) = (substr($record, 0, $start), substr($record, $end));
        $head = $1, $start = length $1 if $head =~ /^(.*)(?:-|\xE2\x88\x92)$/s && !joins($1);
        $start = $-[1], $head = substr $head, 0, $start
            if $head =~ /([A-Za-z0-9_.@+-]+):$/ && $1 eq 'persian';
        my $timed = $rest =~ s/^($time)// ? length $1 : 0;
        if ($head =~ /(?:[A-Za-z0-9.]|[0-9]-|\xE2\x88\x92)$/ || $rest =~ /^(?:[A-Za-z0-9]|[.-][0-9])/
            || (!$timed && $rest =~ /^\./)) {
            pos($record) = $next;
            next;
        }
        $end += $timed;
        $end += length $1
            if $rest =~ /^((?:(?!$annotation)$bracket)?$annotation+)/ || ($timed && $rest =~ /^($zone)/);
        push @pieces, substr $record, $done, $start - $done;
        push @dates, substr $record, $start, $end - $start;
        pos($record) = $done = $end;
    }
    push @pieces, substr $record, $done;
    push @dates, undef;
}

# one run for all of them; what is refused stays
open my $file, '>', 'in-text.dates' or die;
print $file map { defined $_ ? "$_\n" : () } @dates;
close $file;
open my $pipe, '-|', @command, '-e', 'keep', '-i', 'in-text.dates' or die;
for my $i (0 .. $#pieces) {
    my $answer = defined $dates[$i] ? <$pipe> // die : '';
    chomp $answer;
    print $pieces[$i], $answer;
}
