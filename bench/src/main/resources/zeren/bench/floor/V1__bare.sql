create table bare (
    id          bigint generated always as identity primary key,
    recorded_at timestamp(6) with time zone not null,
    body        varchar(10000)              not null
);
