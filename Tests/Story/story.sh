#!/usr/bin/env bash
# The whole story through --json, as a script would live it: imported, chosen, invited, answered, came, next touch.
# Usage: story.sh BINARY. A fixed clock, a home of its own, made-up people; python3 only to read JSON.
set -uo pipefail
shopt -s inherit_errexit

binary=$(realpath "${1:?usage: story.sh BINARY}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 1
mkdir home tmp
export HOME=$work/home TMPDIR=$work/tmp TERTULIA_NOW=2026-11-20T10:00:00Z LC_ALL=C.UTF-8 TZ=UTC
unset TERTULIA_DATA XDG_DATA_HOME NO_COLOR
data=$HOME/.local/share/tertulia/planner.sqlite
passed=0
failed=0

# One line for each check; the rest of the words is a command that has to succeed.
check() {
    local name=$1
    shift
    if "$@" >"$work/check.log" 2>&1; then
        passed=$((passed + 1))
        printf 'ok    %s\n' "$name"
    else
        failed=$((failed + 1))
        printf 'FAIL  %s\n' "$name"
        sed 's/^/      | /' "$work/check.log" "$work/err" 2>/dev/null | head -n 8
    fi
}

t() { "$binary" "$@" --json >out.json 2>err; }
# The value of a Python expression over the last document `d`.
value() { python3 -c 'import json, sys; d = json.load(open("out.json")); print(eval(sys.argv[1]))' "$1"; }
# Whether a Python expression over the last document `d` holds.
holds() {
    python3 - "$1" <<'PYTHON'
import json, sys
d = json.load(open("out.json"))
if not eval(sys.argv[1]):
    print("not so:", sys.argv[1])
    print(json.dumps(d, ensure_ascii=False)[:400])
    sys.exit(1)
PYTHON
}
exits() {
    local wanted=$1
    shift
    "$@" >out.json 2>err
    local status=$?
    [ "$status" -eq "$wanted" ] || { echo "exit $status instead of $wanted: $*"; return 1; }
}
# Refused with that status, one line that says so, and nothing on stdout.
refuses() {
    exits "$1" "$binary" "${@:2}" || return 1
    [ ! -s out.json ] || { echo "something on stdout"; return 1; }
    [ "$(wc -l <err)" -eq 1 ] && grep -q '^tertulia: ' err || { echo "not one line of tertulia: …"; cat err; return 1; }
}
equal() { [ "$1" = "$2" ] || { echo "‘$1’ is not ‘$2’"; return 1; }; }
exported() { rm -rf "$1" && "$binary" "${@:2}" export "$1" >/dev/null; }
absent() { [ -s "$2" ] || return 1; if grep -aq -- "$1" "${@:2}"; then echo "‘$1’ is still there"; return 1; fi; }
all_in() { local text=$1 file; shift; [ $# -gt 0 ] || return 1; for file; do grep -q -- "$text" "$file" || { echo "no ‘$text’ in $file"; return 1; }; done; }

# --- Contact files ---------------------------------------------------------------------------------------------------

card() {
    printf 'BEGIN:VCARD\r\nVERSION:3.0\r\nN:%s;%s;;;\r\nFN:%s %s\r\nEMAIL;TYPE=INTERNET:%s@example.org\r\nUID:example-%s\r\nEND:VCARD\r\n' \
        "$2" "$1" "$1" "$2" "${1,,}.${2,,}" "${1,,}"
}
: >cards.vcf
for name in Ada Bela Cleo Dora Elio Finn Gita Hugo Ines Juno Kira Lior; do card "$name" Sample >>cards.vcf; done
{
    echo 'Name,E-mail,City,Notes'
    for name in Maro Nilo Olga Pera Quin Rosa Sina Teo Uma Vito Wana; do
        echo "$name Example,${name,,}@example.net,Examplia,\"Met at the fair, talked\""
    done
    echo '王示例,wang@example.net,示例市,'
} >people.csv

# --- init and import -------------------------------------------------------------------------------------------------

check "no file is made by asking" exits 0 "$binary" people list --json
check "an empty home stays empty" test ! -e "$HOME/.local"
check "init" t init --name "Nora Planner" --email nora@example.org --zone Europe/Madrid --language en
check "init says where the file is" holds "d['file'] == '$data' and d['zone'] == 'Europe/Madrid'"
check "the file is readable by its owner alone" equal "$(stat -c %a "$data")" 600
check "and so is its folder" equal "$(stat -c %a "$(dirname "$data")")" 700
check "a rehearsed import" t import cards.vcf --dry-run
check "names its people and adds none" holds "len(d[0]['people']) == 12 and d[0]['added'] == 12 and d[0]['importID'] is None"
check "import a vCard file" t import cards.vcf --circle "Systems chat" --topic compilers
check "twelve were added" holds "d[0]['format'] == 'vcard' and d[0]['added'] == 12 and not d[0]['skipped']"
check "import a table" t import people.csv --circle "Tea club" --topic compilers
check "twelve more were added" holds "d[0]['format'] == 'csv' and d[0]['added'] == 12 and d[0]['read'] == 12"
check "the same files again" t import cards.vcf people.csv
check "change nothing" holds "all(f['unchanged'] == 12 and f['added'] == f['updated'] == 0 for f in d)"

# --- undo ------------------------------------------------------------------------------------------------------------

exported before
{ echo 'Name,E-mail,Job title'; echo 'Ada Sample,ada.sample@example.org,Tester'; echo 'Zeno Passing,zeno@example.org,Drafter'; } >more.csv
check "import a third file" t import more.csv --circle Passing --topic passing
check "one added, one updated" holds "d[0]['added'] == 1 and d[0]['updated'] == 1"
check "undo" t undo
exported after
check "gives a byte-equal export" diff -r before after

# --- The graph that no file knows ------------------------------------------------------------------------------------

"$binary" topics alias compilers 编译器 >/dev/null
for name in ada bela cleo dora elio finn gita hugo maro nilo olga pera quin rosa; do
    "$binary" people edit "$name" --closeness 5 --topic compilers:90 --cadence 3mo >/dev/null || failed=$((failed + 1))
done
check "a tie by hand" t people link ada maro --strength 80
check "found by pinyin" t people show wangshili
check "as the file wrote it" holds "d['name'] == '王示例' and d['emails'] == ['wang@example.net'] and d['circles'] == ['Tea club']"
check "an ambiguous name is refused" refuses 1 people show sample
check "an unknown name is refused" refuses 1 people show nobody

# --- suggest, plan, invite -------------------------------------------------------------------------------------------

check "suggest, by the topic's other name" t suggest --topic 编译器 --seats 8 --at "2026-12-12 16:00"
check "points of the reasons add up" holds \
    "d['table'] and all(sum(r['points'] for r in s['reasons']) == s['points'] for s in d['table']) and sum(s['points'] for s in d['table']) == d['objective']"
cp out.json first.json
check "suggest again" t suggest --topic 编译器 --seats 8 --at "2026-12-12 16:00"
check "gives the same table" cmp first.json out.json
check "a venue" t venues add "Café Ejemplo" --address "Calle de la Muestra 1" --seats 14
check "plan" t plan "Coffee & compilers" --topic compilers --at "2026-12-12 16:00" --for 2h --venue ejemplo --seats 8
check "has the suggested table" holds \
    "[s['person']['id'] for s in d['table']] == [s['person']['id'] for s in json.load(open('first.json'))['table']] and len(d['standby']) > 1"
slug=$(value "d['event']['slug']" 2>err)
check "the event is named after its title" equal "$slug" coffee-compilers
check "show" t events show next
check "starts on Madrid's clocks" holds \
    "d['event']['start'] == '2026-12-12T16:00:00+01:00' and d['event']['sequence'] == 0 and d['event']['status'] == 'planned'"
mapfile -t table < <(value "'\n'.join(str(i['person']['id']) for i in d['invitations'] if i['state'] == 'chosen')")
check "the table has people" test ${#table[@]} -ge 5
# What follows needs guests, even where nothing worked so far.
[ ${#table[@]} -ge 5 ] || table=(1 2 3 4 5)
check "invite" t invite "$slug" --out letters
check "one message for each" holds "len(d['messages']) == ${#table[@]} and all(m['kind'] == 'invitation' for m in d['messages'])"
check "a calendar file for each, and the planner's own" equal "$(find letters -name '*.ics' | wc -l)" $((${#table[@]} + 1))
mapfile -t requests < <(grep -l METHOD:REQUEST letters/*.ics)
check "guests are asked" equal ${#requests[@]} ${#table[@]}
check "with one UID" equal "$(cat letters/*.ics | tr -d '\r' | grep ^UID: | sort -u | wc -l)" 1
check "one guest each" equal "$(cat "${requests[@]}" | grep -c ^ATTENDEE)" ${#table[@]}
check "invited again: the same" t invite "$slug" --out letters
check "same SEQUENCE" all_in SEQUENCE:0 "${requests[@]}"

# --- rsvp ------------------------------------------------------------------------------------------------------------

check "yes" t rsvp "$slug" "${table[0]}" yes --note "looking forward"
check "a party of three" t rsvp "$slug" "${table[1]}" yes --party 3
check "counts three heads" holds "[i['partySize'] for i in d['invitations'] if i['person']['id'] == ${table[1]}] == [3]"
check "the same twice" eval 't rsvp "$slug" "${table[0]}" yes && t rsvp "$slug" "${table[0]}" yes && t touch "${table[0]}" && t touch "${table[0]}"'
check "maybe" t rsvp "$slug" "${table[2]}" maybe
check "no" t rsvp "$slug" "${table[3]}" no --note "travelling"
check "says why nobody takes the place, or who does" holds "d['nextReason'] and (d['next'] or d['standby']) and d['lookAgainAt']"
declined=1
for guest in "${table[@]:4}"; do
    [ "$(value "len(d['next'])")" = 0 ] || break
    t rsvp "$slug" "$guest" no
    declined=$((declined + 1))
done
check "shows who is next" holds "len(d['next']) >= 1 and d['next'][0]['reason']"
moved=$(value "d['next'][0]['person']['id']")
check "who is no longer on standby" holds "[i['state'] for i in d['invitations'] if i['person']['id'] == $moved] == ['chosen']"
check "every answer stands" holds "sorted(i['answer'] for i in d['invitations'] if i['answer']) == ['maybe'] + ['no'] * $declined + ['yes', 'yes']"
check "next" t next "$slug"
check "names the same" holds "$moved in [n['person']['id'] for n in d['next']]"
check "a party too large" t rsvp "$slug" "$moved" yes --party 20
check "waits" holds "[i['state'] for i in d['invitations'] if i['person']['id'] == $moved] == ['waiting']"
check "the last answer holds" t rsvp "$slug" "$moved" yes
check "and has a seat" holds "[(i['state'], i['partySize']) for i in d['invitations'] if i['person']['id'] == $moved] == [('answered', 1)]"

# --- move, invite again, cancel --------------------------------------------------------------------------------------

expected=$(value "sum(1 for i in d['invitations'] if i['state'] != 'standby' and i['answer'] != 'no')")
check "move" t events move "$slug" "2026-12-13 17:00"
check "raises SEQUENCE and keeps the answers" holds \
    "d['event']['sequence'] == 1 and d['event']['start'] == '2026-12-13T17:00:00+01:00' and sum(1 for i in d['invitations'] if i['answer'] == 'yes') == 3"
check "invite again" t invite "$slug" --out updates
check "is an update" holds "d['messages'] and any(m['kind'] == 'update' for m in d['messages'])"
mapfile -t updated < <(grep -l METHOD:REQUEST updates/*.ics)
check "for all who did not decline" equal ${#updated[@]} "$expected"
check "with the new SEQUENCE and time" all_in SEQUENCE:1 "${updated[@]}"
check "on Madrid's clocks" all_in "DTSTART;TZID=Europe/Madrid:20261213T170000" "${updated[@]}"
check "as mails, with a list for the group" t invite "$slug" --out mails --eml --chat
check "a mail for each" equal "$(find mails -name '*.eml' | wc -l)" "$expected"
check "in the shape that calendars answer to" python3 - mails/*.eml <<'PYTHON'
import email, email.policy, sys
shape = ["multipart/mixed", "multipart/alternative", "text/plain", "text/html", "text/calendar", "application/ics"]
for path in sys.argv[1:]:
    mail = email.message_from_binary_file(open(path, "rb"), policy=email.policy.default)
    parts = list(mail.walk())
    calendars = [part.get_content() if part is parts[5] else part.get_payload(decode=True) for part in parts[4:]]
    assert [part.get_content_type() for part in parts] == shape, path
    assert calendars[0] == calendars[1] == open(path[:-4] + ".ics", "rb").read(), path
    assert parts[4]["Content-Type"].params["method"] == "REQUEST" and parts[4]["Content-Disposition"] is None, path
    assert not any(part.defects for part in parts), path
PYTHON
check "the list has three names and room for one more" equal "$(grep -cE '^[1-4]\. ' "mails/$slug-chat.txt")" 4
check "is read back" t replies "mails/$slug-chat.txt"
check "as nothing new" holds "[(r['applied'], r['pending'], len(r['ignored'])) for r in d] == [([], [], 3)]"
check "a second event" t plan "Books" --topic compilers --at "2026-12-20 18:00" --seats 6
check "with its invitations" t invite books --out books
check "cancel it" t events cancel books
check "is cancelled" holds "d['event']['status'] == 'cancelled' and d['event']['sequence'] == 1 and d['remarks']"
check "say so" t invite books --out books-off
mapfile -t cancels < <(grep -l METHOD:CANCEL books-off/*.ics)
check "in a CANCEL file for each" equal ${#cancels[@]} "$(grep -l METHOD:REQUEST books/*.ics | wc -l)"
check "of the next SEQUENCE" all_in SEQUENCE:1 "${cancels[@]}"
check "a calendar of all events" t calendar export --out all.ics
check "invites nobody" absent 'ATTENDEE\|ORGANIZER\|METHOD\|@example' all.ics
export TERTULIA_NOW=2026-12-14T09:00:00Z

# --- came, touch, due ------------------------------------------------------------------------------------------------

check "came" t came "$slug" "${table[0]}" "${table[1]}" --no-show "$moved" --late-cancel "${table[2]}" --walk-in "Zora Newcomer"
check "attendance is written down" holds \
    "sorted(i['attendance'] for i in d['invitations'] if i['attendance'] != 'unknown') == ['came', 'came', 'lateCancel', 'noShow', 'walkIn']"
check "the walk-in is a person now" t people show "zora newcomer"
check "due" t due --within 120d
check "coming was a touch" holds \
    "[(p['lastTouch']['on'], p['overdueDays'] < 0) for p in d if p['person']['id'] == ${table[0]}] == [('2026-12-13', True)]"
check "a no-show was none" holds "[p['lastTouch'] for p in d if p['person']['id'] == $moved] in ([None], [])"
check "touch" t touch "${table[3]}" --kind coffee --note "a new parser" --on yesterday
check "moves the day" holds "d['on'] == '2026-12-13' and d['due'] == '2027-03-13'"
check "said again, it changes" t came "$slug" "$moved"
check "from no-show to came" holds "[i['attendance'] for i in d['invitations'] if i['person']['id'] == $moved] == ['came']"

# --- Everything out and in -------------------------------------------------------------------------------------------

exported one
check "import the export into a new file" t --data second.sqlite import one
check "everybody was added" holds "d[0]['format'] == 'folder' and d[0]['added'] == d[0]['read'] >= 25"
exported two --data second.sqlite
check "export, import, export: byte-equal" diff -r one two
check "the same folder again" t --data second.sqlite import one
check "is all unchanged" holds "d[0]['unchanged'] == d[0]['read'] and d[0]['added'] == d[0]['updated'] == 0"
exported three --data second.sqlite
check "and changes nothing" diff -r two three
check "a folder that isn't empty is not written to" exits 73 "$binary" export one

# --- forget ----------------------------------------------------------------------------------------------------------

t people show "${table[0]}"
victim=$(value "d['name']")
mail=$(value "d['emails'][0]")
check "the name is in the file before" grep -aq -- "${victim% *}" "$data"
check "forget asks first" refuses 64 people forget "${table[0]}"
check "forget" t people forget "${table[0]}" --yes
check "no byte of the name is left" absent "${victim% *} \|$victim" "$data"*
check "nor of its folded form" absent "$(tr '[:upper:]' '[:lower:]' <<<"$victim")" "$data"*
check "nor of the address" absent "$mail" "$data"*
check "the event" t events show "$slug"
check "still counts four who came" holds "sum(1 for i in d['invitations'] if i['attendance'] in ('came', 'walkIn')) == 4"
check "and the seats that were taken" holds "sum(i['partySize'] for i in d['invitations'] if i['answer'] == 'yes') == 5"
check "the person is gone" refuses 1 people show "$victim"

# --- The contract ----------------------------------------------------------------------------------------------------

printf 'not a card\n' >wrong.vcf
printf 'this is no planner\n' >damaged.sqlite
cp "$data" newer.sqlite
python3 -c 'import sqlite3; c = sqlite3.connect("newer.sqlite"); c.execute("PRAGMA user_version = 999"); c.commit()'
cp newer.sqlite newer.copy
cp damaged.sqlite damaged.copy
check "no such command: 64" refuses 64 invent
check "no such option: 64" refuses 64 people list --never-heard-of
check "a missing word: 64" refuses 64 rsvp "$slug"
check "an unknown event: 1" refuses 1 events show never-planned
check "bad input: 65" refuses 65 import wrong.vcf
check "no input: 66" refuses 66 import absent.vcf
check "a damaged file: 65" refuses 65 --data damaged.sqlite people list
check "a newer file: 65" refuses 65 --data newer.sqlite people add "Ana Example"
check "neither is touched" eval 'cmp newer.sqlite newer.copy && cmp damaged.sqlite damaged.copy'
check "an output that can't be made: 73" refuses 73 calendar export --out "$work/wrong.vcf/all.ics"
check "a full disk: 74" eval '"$binary" people list >/dev/full 2>err; [ $? -eq 74 ] && grep -q "^tertulia: " err'
check "after a change, too" eval '"$binary" people add "Kept Anyway" >/dev/full 2>err; [ $? -eq 74 ] && grep -q stored err'
check "and the change is stored" t people show "kept anyway"
chmod 644 "$data"
check "a file that others could read" t touch "kept anyway"
check "is its owner's again" equal "$(stat -c %a "$data")" 600
mkdir elsewhere && cp "$binary" elsewhere/tertulia
check "a copy in another folder runs" eval '(cd / && "$work/elsewhere/tertulia" people show "kept anyway" --json >/dev/null)'
check "nothing is left behind" equal "$(find tmp -type f | wc -l)" 0

echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
