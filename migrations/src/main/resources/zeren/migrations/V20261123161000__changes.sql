-- Organisation and rules that change. A unit or post may be described anew from a day on; a row without that day describes it from the
-- beginning. What is not about a day (existence, successor) is of the whole life: the latest row of the code tells it.
alter table unit add column described_from date;
alter table post add column described_from date;

-- A dated decision of the institution on what its rulebook leaves open. Of one duty and first day, the latest row holds.
create domain cadence_rule as varchar(16)
    constraint cadence_rule_format check (regexp_like(value, '^[1-9][0-9]{0,2}/(year|half-year|quarter|month)$')
        and not regexp_like(value, '[^0-9a-z/-]'));

create domain due_rule as varchar(16)
    constraint due_rule_format check (regexp_like(value, '^(period-end|[0-9][0-9]-[0-9][0-9]([+]1y)?)$')
        and not regexp_like(value, '[^0-9a-z+-]'));

create domain time_unit as varchar(16)
    constraint time_unit_known check (value in ('hours', 'calendar-days', 'working-days'));

create table local_parameter (
    sequence        bigint          not null primary key references journal (sequence),
    rulebook        slug            not null,
    duty            slug            not null,
    valid_from      date            not null,
    valid_to        date,
    cadence         cadence_rule,
    due             due_rule,
    within_count    integer         constraint parameter_within_from_1 check (within_count >= 1),
    within_unit     time_unit,
    set_by          code,
    document_kind   document_kind,
    document_number document_number,
    document_dated  date,
    document_sha256 sha256_hex,
    document_uri    document_uri,
    constraint parameter_ends_after_it_began check (valid_to >= valid_from),
    constraint parameter_has_a_whole_limit check ((within_count is null) = (within_unit is null))
);

-- What official notices say of a year: every day of it that is taken out of the ordinary week.
create domain day_type as varchar(16)
    constraint day_type_known check (value in ('holiday', 'workday'));

create table working_calendar_year (
    sequence bigint  not null primary key references journal (sequence),
    calendar slug    not null,
    of_year  integer not null constraint calendar_year_of_four_digits check (of_year between 1 and 9999)
);

create table working_calendar_day (
    sequence bigint          not null references working_calendar_year (sequence),
    on_date  date            not null,
    type     day_type        not null,
    name_zh  label           not null,
    name_en  label           not null,
    source   document_number not null,
    primary key (sequence, on_date)
);

alter domain journal_kind drop constraint journal_kind_known;
alter domain journal_kind add constraint journal_kind_known check (value in ('organisation_imported', 'organisation_changed', 'rulebook_added',
    'parameter_set', 'working_calendar_changed', 'token_created', 'token_revoked', 'performance_recorded', 'review_recorded',
    'withdrawal_recorded', 'relief_granted', 'relief_revoked'));
