-- What a text may be. Every text column of the register is of one of these domains, so a value that core would
-- refuse is refused here too. Regular expressions are kept to what Java (H2) and PostgreSQL read alike; "nothing but"
-- is written as "no other character", because Java's $ also matches before a final line break.

-- The hash of something, in lower-case hexadecimal.
create domain sha256_hex as varchar(64)
    constraint sha256_hex_format check (char_length(value) = 64 and not regexp_like(value, '[^0-9a-f]'));

-- What an institution calls a unit or a post, and what we call a token, a request or whoever acts.
create domain code as varchar(64)
    constraint code_format check (regexp_like(value, '^[0-9A-Za-z]') and not regexp_like(value, '[^0-9A-Za-z._-]'));

-- What a rulebook calls a function, or itself.
create domain slug as varchar(64)
    constraint slug_format check (regexp_like(value, '^[a-z0-9]+(-[a-z0-9]+)*$') and not regexp_like(value, '[^a-z0-9-]'));

create domain staff_number as varchar(32)
    constraint staff_number_format check (char_length(value) > 0 and not regexp_like(value, '[^0-9A-Za-z-]'));

-- One line that names an office or a post: no control characters, line breaks or bidirectional overrides.
create domain label as varchar(200)
    constraint label_format check (regexp_like(value, '[^ ]')
        and not regexp_like(value, '[\u0001-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]'));

-- One line that names the field of work of a post.
create domain remit_label as varchar(64)
    constraint remit_label_format check (regexp_like(value, '[^ ]')
        and not regexp_like(value, '[\u0001-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]'));

create domain unit_kind as varchar(32)
    constraint unit_kind_known check (value in ('external-superior', 'school-committee', 'discipline-commission',
        'leading-group', 'department', 'secondary-organisation'));

create domain post_rank as varchar(32)
    constraint post_rank_known check (value in ('secretary', 'head', 'leader-in-charge', 'member'));

create domain tenure_mode as varchar(32)
    constraint tenure_mode_known check (value in ('full', 'acting'));

create domain token_role as varchar(32)
    constraint token_role_known check (value in ('viewer', 'reporter', 'reviewer', 'inspector', 'administrator', 'auditor'));

create domain import_origin as varchar(32)
    constraint import_origin_known check (value in ('upload', 'sample-school'));

create domain journal_kind as varchar(64)
    constraint journal_kind_known check (value in ('organisation_imported', 'rulebook_added', 'token_created', 'token_revoked',
        'performance_recorded', 'review_recorded', 'withdrawal_recorded', 'relief_granted', 'relief_revoked'));

-- The canonical JSON of what an entry recorded; written by the journal alone, from values of the domains above.
create domain journal_payload as varchar(10000000)
    constraint journal_payload_format check (left(value, 1) = '{' and right(value, 1) = '}'
        and not regexp_like(value, '[\u0001-\u001f]'));

-- The text of a rulebook as it was read, checked by the rulebook reader before it is recorded.
create domain rulebook_text as varchar(1000000)
    constraint rulebook_text_format check (char_length(value) > 0);
