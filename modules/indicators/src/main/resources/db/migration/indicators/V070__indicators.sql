-- Indicators, what was measured of them, and who looked at it. Months are numbers, twelve a year (2022-06 is 2022 * 12 + 5), so that
-- spans of months are ranges. Identifiers of people and services are those of the module that owns them; there is no foreign key
-- across modules.

-- What is written takes the next number at the end of its transaction and keeps the row until it is committed: whoever reads
-- « all that came after » misses nothing that was under way.
create table indicator_revision (
    id       integer not null primary key,
    revision bigint  not null
);
insert into indicator_revision (id, revision) values (1, 0);

create table indicator_figure (
    id       uuid         not null primary key,
    version  integer      not null,
    name     varchar(200) not null,
    name_key varchar(200) not null,
    constraint indicator_figure_name unique (name_key)
);

create table indicator_figure_value (
    figure_id    uuid           not null references indicator_figure (id),
    from_month   integer        not null,
    figure_value numeric(24, 8) not null,
    source       varchar(500)   not null,
    primary key (figure_id, from_month)
);

create table indicator (
    id                 uuid          not null primary key,
    version            integer       not null,
    code               varchar(20)   not null,
    code_key           varchar(20)   not null,
    name               varchar(300)  not null,
    name_key           varchar(300)  not null,
    search_text        varchar(3000) not null,
    definition         varchar(4000) not null,
    formula            varchar(4000) not null,
    numerator_name     varchar(200),
    denominator_name   varchar(200),
    denominator_figure uuid references indicator_figure (id),
    unit               varchar(10)   not null,
    decimals           integer       not null,
    lower_bound        numeric(24, 8),
    upper_bound        numeric(24, 8),
    periodicity        varchar(10)   not null,
    source             varchar(500)  not null,
    note               varchar(500)  not null,
    method             varchar(20)   not null,
    sample_size        integer,
    person_id          uuid,
    service_id         uuid,
    publishable        boolean       not null,
    due_days           integer       not null,
    collected_from     integer       not null,
    table_position     integer       not null,
    last_month         integer,
    history_length     integer       not null,
    revision           bigint        not null,
    constraint indicator_code unique (code_key),
    constraint indicator_name unique (name_key)
);
create index indicator_order on indicator (table_position, code);
create index indicator_service on indicator (service_id);

create table indicator_target (
    indicator_id uuid           not null references indicator (id),
    from_month   integer        not null,
    kind         varchar(10)    not null,
    threshold    numeric(24, 8),
    tolerance    numeric(24, 8) not null,
    primary key (indicator_id, from_month)
);

create table indicator_history (
    id           uuid                     not null primary key,
    indicator_id uuid                     not null references indicator (id),
    rank         integer                  not null,
    happened_at  timestamp with time zone not null,
    author       uuid,
    code         varchar(40)              not null,
    arguments    varchar(9000),
    constraint indicator_history_rank unique (indicator_id, rank)
);

-- One row a cell that anything was ever entered in; last_month is its column.
create table indicator_measure (
    id              uuid                     not null primary key,
    version         integer                  not null,
    indicator_id    uuid                     not null references indicator (id),
    last_month      integer                  not null,
    months          integer                  not null,
    content         varchar(12)              not null,
    text            varchar(80)              not null,
    measured        numeric(24, 8),
    numerator       numeric(24, 8),
    denominator     numeric(24, 8),
    figure_from     integer,
    verdict         varchar(12)              not null,
    state           varchar(10)              not null,
    edition         integer                  not null,
    method          varchar(20)              not null,
    sample_size     integer,
    median          numeric(24, 8),
    note            varchar(4000),
    return_reason   varchar(4000),
    corrected       boolean                  not null,
    entered_by      uuid                     not null,
    entered_at      timestamp with time zone not null,
    checked_by      uuid,
    checked_at      timestamp with time zone,
    validated_by    uuid,
    validated_at    timestamp with time zone,
    published_by    uuid,
    published_at    timestamp with time zone,
    changed_by      uuid                     not null,
    changed_at      timestamp with time zone not null,
    change_count    integer                  not null,
    revision        bigint                   not null,
    constraint indicator_measure_once unique (indicator_id, last_month)
);
create index indicator_measure_month on indicator_measure (last_month, state);
create index indicator_measure_revision on indicator_measure (revision);

-- rank: a history has no branches
create table indicator_measure_change (
    id          uuid                     not null primary key,
    measure_id  uuid                     not null references indicator_measure (id),
    rank        integer                  not null,
    kind        varchar(12)              not null,
    edition     integer                  not null,
    text_before varchar(80)              not null,
    text_after  varchar(80)              not null,
    reason      varchar(4000),
    author      uuid                     not null,
    happened_at timestamp with time zone not null,
    constraint indicator_measure_change_rank unique (measure_id, rank)
);

-- responsible_key: one collection for each period and person or service, whoever opens it
create table indicator_collection (
    id              uuid                     not null primary key,
    version         integer                  not null,
    last_month      integer                  not null,
    months          integer                  not null,
    responsible_key varchar(50)              not null,
    person_id       uuid,
    service_id      uuid,
    state           varchar(10)              not null,
    due_on          date                     not null,
    opened_at       timestamp with time zone not null,
    return_reason   varchar(4000),
    finished_by     uuid,
    finished_at     timestamp with time zone,
    accepted_by     uuid,
    accepted_at     timestamp with time zone,
    reminded_at     timestamp with time zone,
    flagged_at      timestamp with time zone,
    flagged_missing integer,
    constraint indicator_collection_once unique (last_month, months, responsible_key)
);
create index indicator_collection_state on indicator_collection (state, due_on);

create table indicator_collection_item (
    collection_id uuid not null references indicator_collection (id),
    indicator_id  uuid not null references indicator (id),
    primary key (collection_id, indicator_id)
);

create table indicator_review (
    id           uuid                     not null primary key,
    version      integer                  not null,
    indicator_id uuid                     not null references indicator (id),
    last_month   integer                  not null,
    months       integer                  not null,
    value_text   varchar(80)              not null,
    target_kind  varchar(10)              not null,
    threshold    numeric(24, 8),
    tolerance    numeric(24, 8)           not null,
    state        varchar(10)              not null,
    opened_at    timestamp with time zone not null,
    due_on       date                     not null,
    reminded_at  timestamp with time zone,
    note         varchar(4000),
    action       varchar(80),
    done_by      uuid,
    done_at      timestamp with time zone,
    constraint indicator_review_once unique (indicator_id, last_month)
);
create index indicator_review_month on indicator_review (last_month);
