#!/usr/bin/env bash
# One year of the sample school, told with curl and jq alone: 2025, from the first session to the half-year reports and the scorecards, with
# everything that goes wrong in a year. Starts a server of its own on a free port, with a data folder of its own, and removes both at the end.
# Exits with 1 at the first figure that is not as it is told here.
#
#     examples/a-year.sh
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

command -v jq > /dev/null || { printf 'a-year: jq is needed to read the answers\n' >&2; exit 2; }
work=$(mktemp -d)
server=
trap clean_up EXIT

clean_up() {
    [ -z "$server" ] || kill "$server" 2> /dev/null || true
    [ -z "$server" ] || wait "$server" 2> /dev/null || true
    rm -rf "$work"
}

say() {
    printf '\n%s\n' "$*"
}

fail() {
    printf 'a-year: %s\n' "$*" >&2
    exit 1
}

# Compares what was found with what the story says, and shows it.
expect() {
    [ "$2" = "$3" ] || fail "$1: expected $2, found $3"
    printf '  %-70s %s\n' "$1" "$3"
}

start() {
    ./zeren serve --sample --port 0 --data "$work/data" > "$work/log" 2>&1 < /dev/null &
    server=$!
    for _ in {1..600}; do
        Z=$(grep -s -o -m 1 'http://127\.0\.0\.1:[0-9]*' "$work/log" || true)
        [ -z "$Z" ] || ! curl -fs --max-time 5 "$Z/health/ready" > /dev/null || return 0
        kill -0 "$server" 2> /dev/null || { cat "$work/log" >&2; fail 'the server ended before it was ready'; }
        sleep 0.2
    done
    fail 'the server was not ready within two minutes'
}

# call TOKEN METHOD PATH [JSON]: prints the body, with the status behind it in a line of its own.
call() {
    local arguments=(-sS --max-time 60 -X "$2" -H "Authorization: Bearer $1" -w '\n%{http_code}')
    [ $# -lt 4 ] || arguments+=(-H 'Content-Type: application/json' --data "$4")
    curl "${arguments[@]}" "$Z$3"
}

# post TOKEN PATH JSON: prints what was made.
post() {
    local answer
    answer=$(call "$1" POST "$2" "$3")
    [ "${answer##*$'\n'}" = 201 ] || fail "POST $2 $3: $answer"
    printf '%s\n' "${answer%$'\n'*}"
}

# refused TOKEN PATH JSON STATUS CODE: a request that must not be taken, and the code of the reason.
refused() {
    local answer
    answer=$(call "$1" POST "$2" "$3")
    [ "${answer##*$'\n'}" = "$4" ] || fail "POST $2 $3: expected $4, found $answer"
    [ -z "$5" ] || printf '%s' "${answer%$'\n'*}" | jq -e --arg code "$5" 'any(.. | .code? // empty; . == $code)' > /dev/null \
        || fail "POST $2 $3: expected the code $5 in $answer"
}

get() {
    local answer
    answer=$(call "$T" GET "$1")
    [ "${answer##*$'\n'}" = 200 ] || fail "GET $1: $answer"
    printf '%s\n' "${answer%$'\n'*}"
}

# token ROLE UNIT...: prints a token that acts for these offices.
token() {
    local role=$1 units
    shift
    units=$(printf '%s\n' "$@" | jq -R . | jq -cs .)
    post "$T" /tokens "{\"role\":\"$role\",\"units\":$units}" | jq -r .token
}

book=gxufe-2020-5
number=0

# document KIND: prints a reference to a document of that kind, each with a number of its own.
document() {
    number=$((number + 1))
    printf '{"kind":"%s","number":"2025-%s-%d"}' "$1" "$1" "$RANDOM$number"
}

# perform TOKEN OBLIGATION DATE KIND...: records what was done; prints the id of the performance.
perform() {
    local by=$1 obligation=$2 on=$3 documents=() kind
    shift 3
    for kind in "$@"; do
        documents+=("$(document "$kind")")
    done
    post "$by" "/obligations/$book:$obligation/performances" \
        "{\"performed_on\":\"$on\",\"documents\":[$(IFS=,; printf '%s' "${documents[*]}")]}" | jq -r .id
}

# review TOKEN PERFORMANCE DATE [REASON]: the recipient accepts, or with a reason returns.
review() {
    local outcome='"outcome":"accepted"'
    [ $# -lt 4 ] || outcome="\"outcome\":\"returned\",\"reason\":\"$4\""
    post "$1" "/performances/$2/reviews" "{$outcome,\"received_on\":\"$3\"}" > /dev/null
}

# status OBLIGATION DATE: how it stands on that date.
status() {
    get "/obligations/$book:$1?as_of=$2" | jq -r .status
}

# extend OBLIGATION UNTIL: the school extends the due date.
extend() {
    post "$reviewer" "/obligations/$book:$1/reliefs" "{\"kind\":\"extension\",\"until\":\"$2\",\"granted_by\":\"school\",\"reason\":\"force_majeure\",\"document\":$(document notice)}" > /dev/null
}

# limit DUTY DAYS: the school decides within how many working days something has to be done.
limit() {
    local answer
    answer=$(call "$T" PUT "/rulebooks/$book/parameters/$1" "{\"valid_from\":\"2025-01-01\",\"within\":{\"count\":$2,\"unit\":\"working_days\"},\"set_by\":\"school\",\"document\":$(document notice)}")
    [ "${answer##*$'\n'}" = 201 ] || fail "PUT the limit of $1: $answer"
}

say 'The school starts a register of its own, and gives each office a token that acts for it alone.'
start
T=$(cat "$work/data/admin.token")
for unit in school 0101 0102 0103 0104 0105 0106 organisation; do
    declare "of_$unit=$(token reporter "$unit")"
done
of_propaganda=$(token reporter propaganda)
reviewer=$(token reviewer school)
inspector=$(token inspector school)

say 'January: it decides what the regulation leaves open.'
limit resubmit 10
limit answer-referral 5
limit file-referral 3

say 'Spring: sessions and reports.'
perform "$of_school" study-school:school:2025 2025-03-20 minutes > /dev/null
expect 'of two sessions a year one is held' 1 "$(get "/obligations/$book:study-school:school:2025?as_of=2025-06-30" | jq .performed)"

p=$(perform "$of_0101" study-secondary:0101:2025-H1 2025-05-14 minutes report)
review "$reviewer" "$p" 2025-05-20
expect 'Accounting met in time, and the school accepted its report' performed "$(status study-secondary:0101:2025-H1 2025-07-01)"

p=$(perform "$of_0102" study-secondary:0102:2025-H1 2025-06-18 minutes report)
review "$reviewer" "$p" 2025-06-24 incomplete
expect 'Finance and Taxation got its report back' overdue "$(status study-secondary:0102:2025-H1 2025-07-01)"
returned=$(get "/occasions?unit=0102&kind=report_returned" | jq -r '.items[0].id')
expect 'and has ten working days to send it again, without the holidays' 2025-07-08 "$(get "/obligations/$book:resubmit:0102:$returned" | jq -r .due_on)"
p=$(perform "$of_0102" study-secondary:0102:2025-H1 2025-07-03 minutes report)
review "$reviewer" "$p" 2025-07-04
expect 'it did: the report is late' performed_late "$(status study-secondary:0102:2025-H1 2025-07-31)"
expect 'but the resubmission is not' performed "$(status "resubmit:0102:$returned" 2025-07-31)"

perform "$of_0103" study-secondary:0103:2025-H1 2025-07-11 minutes report > /dev/null
expect 'Finance and Insurance met eleven days too late' performed_late "$(status study-secondary:0103:2025-H1 2025-07-31)"

extend study-secondary:0104:2025-H1 2025-07-31
expect 'Economics and Trade has until the end of July' open "$(status study-secondary:0104:2025-H1 2025-07-15)"
perform "$of_0104" study-secondary:0104:2025-H1 2025-07-21 minutes report > /dev/null
expect 'and was in time' performed "$(status study-secondary:0104:2025-H1 2025-08-31)"

perform "$of_school" report-school:school:2025-H1 2025-06-27 report self_inspection > /dev/null
expect 'the school reported to its superior' performed "$(status report-school:school:2025-H1 2025-07-01)"

say 'Autumn: the inspection round. A college that was succeeded in October is not visited, its successor is.'
round=$(post "$inspector" /inspections "{\"rulebook\":\"$book\",\"period\":\"2025\",\"inspector\":\"school\"}" | jq -r .id)
expect 'units to visit' 16 "$(get "/inspections/$round?as_of=2025-12-31" | jq .to_cover)"
for unit in $(get "/inspections/$round/coverage?as_of=2025-10-20&state=due&limit=500" | jq -r '.items[].unit'); do
    visit=$(post "$inspector" "/inspections/$round/visits" "{\"unit\":\"$unit\",\"visited_on\":\"2025-10-22\",\"documents\":[$(document inspection_record)]}")
done
expect 'a visit is at once what the school owes about that college' performed "$(status inspect-secondary:school:0101:2025 2025-12-31)"
expect 'visited' 16 "$(get "/inspections/$round?as_of=2025-12-31" | jq .visited)"
expect 'not needed: it lapsed' 1 "$(get "/inspections/$round?as_of=2025-12-31" | jq .not_needed)"

# found UNIT CATEGORY: a finding about the first half-year's study, to be mended within fifteen working days; prints its id.
found() {
    post "$inspector" "/inspections/$round/findings" "{\"unit\":\"$1\",\"category\":\"$2\",\"obligations\":[\"$book:study-secondary:$1:2025-H1\"],\"issued_on\":\"2025-10-24\",\"rectify_within\":{\"count\":15,\"unit\":\"working_days\"}}" | jq -r .id
}
# mending FINDING: the obligation to mend it, without the rulebook.
mending() {
    get "/findings/$1" | jq -r ".rectification.obligation | ltrimstr(\"$book:\")"
}
refused "$inspector" "/inspections/$round/findings" "{\"unit\":\"0101\",\"category\":\"duty_not_performed\",\"obligations\":[\"$book:study-secondary:0101:2025-H1\"],\"issued_on\":\"2025-10-24\",\"rectify_within\":{\"count\":15,\"unit\":\"working_days\"}}" 422 not_so
late=$(mending "$(found 0103 performed_late)")
missed=$(mending "$(found 0105 duty_not_performed)")
ignored=$(mending "$(found 0106 duty_not_performed)")
expect 'three findings, to be mended by' 2025-11-14 "$(get "/obligations/$book:$late" | jq -r .due_on)"

p=$(perform "$of_0103" "$late" 2025-11-05 reference)
review "$inspector" "$p" 2025-11-06
expect 'the first is mended and confirmed' confirmed "$(get "/rectifications?unit=0103&as_of=2025-12-31" | jq -r '.items[0].state')"
p=$(perform "$of_0105" "$missed" 2025-11-10 reference)
review "$inspector" "$p" 2025-11-12 incomplete
expect 'the second was sent back' sent_back "$(get "/rectifications?unit=0105&as_of=2025-11-13" | jq -r '.items[0].state')"
p=$(perform "$of_0105" "$missed" 2025-11-19 reference)
review "$inspector" "$p" 2025-11-20
expect 'and mended late' performed_late "$(status "$missed" 2025-12-31)"
expect 'the third is not mended' overdue "$(status "$ignored" 2025-12-01)"

say 'December: the third is referred to the school; the college answers, and the school dismisses it.'
expect 'it could be referred, by somebody' 1 "$(get '/referral-candidates?unit=0106&as_of=2025-12-01' | jq '[.items[] | select(.subject.post == null)] | length')"
refused "$of_propaganda" /referrals "{\"rulebook\":\"$book\",\"subject\":{\"unit\":\"0101\"},\"grounds\":[\"12(3)\"],\"obligations\":[\"$book:study-secondary:0101:2025-H1\"],\"proposed_by\":\"propaganda\",\"proposed_to\":\"school\",\"proposed_on\":\"2025-12-01\",\"document\":$(document reference)}" 422 not_overdue
referral=$(post "$of_propaganda" /referrals "{\"rulebook\":\"$book\",\"subject\":{\"unit\":\"0106\"},\"grounds\":[\"12(3)\"],\"obligations\":[\"$book:$ignored\"],\"proposed_by\":\"propaganda\",\"proposed_to\":\"school\",\"proposed_on\":\"2025-12-01\",\"document\":$(document reference)}" | jq -r .id)
refused "$reviewer" "/referrals/$referral/steps" "{\"kind\":\"upheld\",\"taken_on\":\"2025-12-03\",\"document\":$(document result)}" 409 not_heard
post "$of_0106" "/referrals/$referral/steps" "{\"kind\":\"answered\",\"taken_on\":\"2025-12-04\",\"document\":$(document report)}" > /dev/null
post "$reviewer" "/referrals/$referral/steps" "{\"kind\":\"dismissed\",\"taken_on\":\"2025-12-10\",\"document\":$(document result)}" > /dev/null
post "$of_organisation" "/referrals/$referral/steps" "{\"kind\":\"filed\",\"taken_on\":\"2025-12-11\"}" > /dev/null
expect 'answered, dismissed, filed' filed "$(get "/referrals/$referral" | jq -r .state)"
expect 'by three different offices' '0106 school organisation' "$(get "/referrals/$referral" | jq -r '[.steps[].taken_by] | join(" ")')"

say 'The end of the year.'
perform "$of_school" study-school:school:2025 2025-12-04 minutes > /dev/null
expect 'two sessions were held' performed "$(status study-school:school:2025 2026-01-01)"
perform "$of_school" inspect-result:school:2025 2025-12-22 report > /dev/null
expect 'and the inspections are reported' performed "$(status inspect-result:school:2025 2026-01-01)"

say 'What the year came to, seen from the end of January.'
card() {
    get "/units/$1/scorecards/2025?as_of=2026-01-31"
}
# figures JSON: on time, late, missed, waived, lapsed.
figures() {
    jq -r '.figures | [.on_time, .late, .missed, .waived, .lapsed] | map(.count) | join(" ")'
}
expect 'Accounting: on time, late, missed, waived, lapsed' '2 0 10 0 0' "$(card 0101 | figures)"
expect 'Finance and Taxation' '2 1 10 0 0' "$(card 0102 | figures)"
expect 'Business Administration' '0 1 10 0 0' "$(card 0105 | figures)"
expect 'the school itself, with a visit to a college that had ceased' '19 0 13 0 1' "$(card school | figures)"
# By the weights of the rulebook, all, half and nothing: (2 x 100 + 1 x 50 + 10 x 0) / 13.
expect 'the score of Finance and Taxation' 19.23 "$(card 0102 | jq '.rulebooks[0].score')"
missed=$(card 0102 | jq -r .figures.missed.link)
expect 'and behind each figure are its obligations' 10 "$(curl -sS --max-time 60 -H "Authorization: Bearer $T" -H 'Prefer: return=total-count' "$missed" | jq .total_count)"

half='/reports/half-year/2025-H1?as_of=2026-01-31'
expect 'the half-year: due, on time, late, missed' '17 3 2 12' "$(get "$half" | jq -r '.total | [.due, .on_time, .late, .missed] | map(.count) | join(" ")')"
expect 'on time, in percent' 17.6 "$(get "$half" | jq .total.on_time_share)"
# as FORM: the half-year report in another form.
as() {
    curl -fsS --max-time 60 -H "Authorization: Bearer $T" -H "Accept: $1" "$Z$half"
}
expect 'the same as a table for a spreadsheet' '17,17,3,2,12,0,0,0,17.6' "$(as text/csv | grep '^total,' | grep -o '17,.*17\.6')"
expect 'and as a page to print' 17.6 "$(as text/html | grep -o '17\.6' | sort -u)"

inspection='/reports/inspection/2025?as_of=2026-01-31'
expect 'the inspections: to cover, visited, not needed' '16 16 1' "$(get "$inspection" | jq -r '.coverage[0] | [.to_cover, .visited, .not_needed] | join(" ")')"
expect 'findings, and mended in time, late, not at all' '3 1 1 1' "$(get "$inspection" | jq -r '.total | [.findings, .rectification.on_time, .rectification.late, .rectification.missed] | join(" ")')"
expect 'days to mend, on average and at the longest' '19 26' "$(get "$inspection" | jq -r '.total | [.average_days_to_rectify, .longest_days_to_rectify] | join(" ")')"

expect 'what is not mended is told to college and school' '0106 school' "$(get '/escalations?on=2026-01-31&unit=0106&duty=rectify-finding' | jq -r '[.items[0].levels[].unit] | join(" ")')"
expect 'the year asked all offices for so many documents' 253 "$(get '/reports/burden/2025?limit=1' | jq .load.documents)"
expect 'some of which one document could be' 76 "$(get '/reports/burden/2025?limit=1' | jq .saved)"

say 'And nothing of it was altered.'
kill -TERM "$server"
wait "$server" || [ $? = 143 ] || fail 'the server did not stop cleanly'
server=
./zeren verify --data "$work/data" || fail 'the journal does not verify'
say 'That was the year.'
