-- Who may come in. A token has no name and is known by its hash alone; its value is shown once and kept nowhere.
create table token (
    id         code                        not null primary key,
    sequence   bigint                      not null references journal (sequence),
    sha256     sha256_hex                  not null unique,
    role       token_role                  not null,
    created_at timestamp(6) with time zone not null,
    expires_at timestamp(6) with time zone,
    revoked_at timestamp(6) with time zone
);

-- The units that a token is for, with all that is beneath them. An administrator's token has none: it is for everything.
create table token_unit (
    token code not null references token (id),
    unit  code not null,
    primary key (token, unit)
);
