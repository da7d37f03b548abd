-- What an office tells of that starts a duty of it: of what category and when, and nothing else. Occasions that follow from a review or from a
-- tenure have no row of their own.
create domain incident_category as varchar(32)
    constraint incident_category_known check (value in ('network-security', 'information-system'));

create table occasion (
    sequence    bigint                      not null primary key references journal (sequence),
    rulebook    slug                        not null,
    duty        slug                        not null,
    unit        code                        not null,
    category    incident_category,
    occurred_at timestamp(6) with time zone not null
);

-- What is owed on an occasion has the id of the occasion in the place of a period: o57 by a fact, h2026-09-01.0101.secretary by a tenure.
alter domain obligation_id drop constraint obligation_id_format;
alter domain obligation_id add constraint obligation_id_format check (
    regexp_like(value, '^[a-z0-9-]+:[a-z0-9-]+:[0-9A-Za-z._-]+(:[0-9A-Za-z._-]+)?:([0-9]{4}(-(H[12]|Q[1-4]|[01][0-9]))?|o[1-9][0-9]{0,17}|h[0-9]{4}-[01][0-9]-[0-3][0-9][.][0-9A-Za-z][0-9A-Za-z._-]{0,63})$')
    and not regexp_like(value, '[^0-9A-Za-z:._-]'));

alter domain journal_kind drop constraint journal_kind_known;
alter domain journal_kind add constraint journal_kind_known check (value in ('organisation_imported', 'organisation_changed', 'rulebook_added',
    'parameter_set', 'working_calendar_changed', 'token_created', 'token_revoked', 'performance_recorded', 'review_recorded',
    'withdrawal_recorded', 'relief_granted', 'relief_revoked', 'occasion_recorded'));
