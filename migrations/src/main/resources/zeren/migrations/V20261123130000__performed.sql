-- What was done about what is owed, and what was granted. Rows are added, never changed: a correction, a review, a withdrawal and a revocation are
-- rows of their own. Each row is the fact of one journal entry, which says when it was recorded and by whom; its sequence is the number in its id.

-- The name of an obligation: rulebook:duty:bearer:period, or rulebook:duty:bearer:subject:period.
create domain obligation_id as varchar(300)
    constraint obligation_id_format check (
        regexp_like(value, '^[a-z0-9-]+:[a-z0-9-]+:[0-9A-Za-z._-]+(:[0-9A-Za-z._-]+)?:[0-9]{4}(-(H[12]|Q[1-4]|[01][0-9]))?$')
        and not regexp_like(value, '[^0-9A-Za-z:._-]'));

create domain document_kind as varchar(32)
    constraint document_kind_known check (value in ('minutes', 'notice', 'report', 'self_inspection', 'inspection_record', 'reference',
        'study_plan', 'result'));

-- The number under which the institution keeps a document.
create domain document_number as varchar(64)
    constraint document_number_format check (regexp_like(value, '[^ ]')
        and not regexp_like(value, '[\u0001-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]'));

-- Where the institution keeps a document, in visible ASCII.
create domain document_uri as varchar(512)
    constraint document_uri_format check (regexp_like(value, '^https://.') and not regexp_like(value, '[^!-~]'));

create domain review_outcome as varchar(32)
    constraint review_outcome_known check (value in ('accepted', 'returned'));

create domain review_reason as varchar(32)
    constraint review_reason_known check (value in ('incomplete', 'wrong-document', 'wrong-period', 'illegible'));

create domain withdrawal_reason as varchar(32)
    constraint withdrawal_reason_known check (value in ('recorded-in-error', 'duplicate'));

create domain relief_kind as varchar(32)
    constraint relief_kind_known check (value in ('waiver', 'extension'));

create domain relief_reason as varchar(32)
    constraint relief_reason_known check (value in ('force-majeure', 'reorganisation', 'superior-instruction'));

create table performance (
    sequence     bigint        not null primary key references journal (sequence),
    obligation   obligation_id not null,
    performed_on date          not null,
    corrects     bigint        references performance (sequence),
    constraint performance_corrects_an_earlier_one check (corrects < sequence)
);

create table performance_document (
    sequence bigint          not null references performance (sequence),
    position smallint        not null constraint document_position_from_1 check (position between 1 and 20),
    kind     document_kind   not null,
    number   document_number not null,
    dated    date,
    sha256   sha256_hex,
    uri      document_uri,
    primary key (sequence, position)
);

create table review (
    sequence    bigint         not null primary key references journal (sequence),
    performance bigint         not null references performance (sequence),
    outcome     review_outcome not null,
    received_on date           not null,
    reason      review_reason,
    constraint review_has_a_reason_for_a_return check ((outcome = 'returned') = (reason is not null))
);

create table withdrawal (
    sequence    bigint            not null primary key references journal (sequence),
    performance bigint            not null references performance (sequence),
    reason      withdrawal_reason not null
);

create table relief (
    sequence        bigint          not null primary key references journal (sequence),
    obligation      obligation_id   not null,
    kind            relief_kind     not null,
    until           date,
    granted_by      code            not null,
    reason          relief_reason   not null,
    document_kind   document_kind   not null,
    document_number document_number not null,
    document_dated  date,
    document_sha256 sha256_hex,
    document_uri    document_uri,
    constraint relief_has_an_end_if_it_extends check ((kind = 'extension') = (until is not null))
);

create table revocation (
    sequence bigint not null primary key references journal (sequence),
    relief   bigint not null references relief (sequence)
);
