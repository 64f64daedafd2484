-- Self-diagnosis campaigns: one row a campaign, one sheet a service, one answer a sheet and criterion. Identifiers of people, services
-- and versions of referentials are those of the modules that own them; there is no foreign key across modules.

create table diag_campaign (
    id                      uuid          not null primary key,
    version                 integer       not null,
    reference               varchar(20)   not null,
    title                   varchar(200)  not null,
    referential_id          uuid          not null,
    modules                 varchar(2000),
    deadline                date,
    mission                 varchar(300),
    mission_on              date,
    state                   varchar(20)   not null,
    state_before_suspension varchar(20),
    state_reason            varchar(4000),
    summary                 varchar(4000),
    adjourned_until         date,
    actions_decided         boolean       not null,
    presented_on            date,
    presentation_note       varchar(4000),
    frozen_at               timestamp with time zone,
    frozen_sha256           varchar(64),
    demonstration           boolean       not null,
    history_length          integer       not null,
    constraint diag_campaign_reference unique (reference)
);

-- one sheet a service, whatever happens
create table diag_sheet (
    id                      uuid    not null primary key,
    campaign_id             uuid    not null references diag_campaign (id),
    position                integer not null,
    service_id              uuid    not null,
    modules                 varchar(2000),
    referent                uuid,
    substitute              uuid,
    state                   varchar(20) not null,
    due_on                  date,
    reason                  varchar(4000),
    head_alerted_since      timestamp with time zone,
    secretary_alerted_since timestamp with time zone,
    head_treated            boolean not null,
    secretary_treated       boolean not null,
    handed_in_by            uuid,
    handed_in_at            timestamp with time zone,
    accepted_by             uuid,
    accepted_at             timestamp with time zone,
    revision                bigint  not null,
    constraint diag_sheet_once unique (campaign_id, service_id)
);

create table diag_answer (
    sheet_id       uuid        not null references diag_sheet (id),
    criterion      varchar(60) not null,
    level_code     varchar(60),
    not_applicable boolean     not null,
    reason         varchar(4000),
    note           varchar(4000),
    return_reason  varchar(4000),
    author         uuid,
    changed_at     timestamp with time zone,
    version        integer     not null,
    revision       bigint      not null,
    primary key (sheet_id, criterion)
);

create table diag_decision (
    campaign_id uuid         not null references diag_campaign (id),
    rank        integer      not null,
    outcome     varchar(20)  not null,
    minutes     varchar(300) not null,
    note        varchar(4000),
    until_day   date,
    decided_by  uuid,
    decided_at  timestamp with time zone not null,
    primary key (campaign_id, rank)
);

create table diag_follow_up (
    campaign_id uuid        not null references diag_campaign (id),
    position    integer     not null,
    criterion   varchar(60) not null,
    action      varchar(20),
    existing    boolean     not null,
    reason      varchar(4000),
    primary key (campaign_id, position)
);
create index diag_follow_up_criterion on diag_follow_up (criterion);

-- rank: a history has no branches
create table diag_history (
    id          uuid        not null primary key,
    campaign_id uuid        not null references diag_campaign (id),
    rank        integer     not null,
    happened_at timestamp with time zone not null,
    author      uuid,
    code        varchar(40) not null,
    arguments   varchar(9000),
    constraint diag_history_rank unique (campaign_id, rank)
);

-- The numbers of the references, one row a year; the row of year 0 is locked while the row of a new year is made.
create table diag_numbering (
    calendar_year integer not null primary key,
    last_number   integer not null
);
insert into diag_numbering (calendar_year, last_number) values (0, 0);
