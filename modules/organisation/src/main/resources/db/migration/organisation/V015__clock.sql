-- Where the demonstration's clock stands: at the machine's instant "real_at" it was "business_at" there. No row elsewhere.
create table org_clock (
    id          integer                  not null,
    version     integer                  not null,
    business_at timestamp with time zone not null,
    real_at     timestamp with time zone not null,
    constraint org_clock_pk primary key (id),
    constraint org_clock_single check (id = 1)
);
