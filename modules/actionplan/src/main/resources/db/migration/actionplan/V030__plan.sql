-- The action plan: one row an action, and what belongs to it. Identifiers of people, services and chapters are those of the
-- modules that own them; there is no foreign key across modules.

create table plan_action (
    id                      uuid                     not null primary key,
    version                 integer                  not null,
    reference               varchar(20)              not null,
    theme                   varchar(100)             not null,
    label                   varchar(500)             not null,
    search_text             varchar(2000)            not null,
    label_key               varchar(500)             not null,
    origin                  varchar(20)              not null,
    state                   varchar(30)              not null,
    state_before_suspension varchar(30),
    state_reason            varchar(4000),
    pilot                   uuid,
    proposed_by             uuid,
    recurrence              varchar(60)              not null,
    late_policy             varchar(10)              not null,
    initial_due_on          date,
    revised_due_on          date,
    next_due_on             date,
    recurrence_ended        boolean                  not null,
    reopened_on             date,
    proposed_due_on         date,
    pilot_note              varchar(4000),
    asked_on                date,
    priority                varchar(10)              not null,
    progress                integer                  not null,
    postponements           integer                  not null,
    effectiveness_criterion varchar(4000),
    effectiveness_on        date,
    effective               boolean,
    history_length          integer                  not null,
    observation_count       integer                  not null,
    head_alerted_since      timestamp with time zone,
    secretary_alerted_since timestamp with time zone,
    reminded_for            timestamp with time zone,
    constraint plan_action_reference unique (reference),
    constraint plan_action_progress check (progress between 0 and 100)
);
create index plan_action_theme on plan_action (theme, label_key);
create index plan_action_pilot on plan_action (pilot, state);

create table plan_contributor (
    action_id    uuid    not null references plan_action (id),
    position     integer not null,
    person_id    uuid,
    service_id   uuid,
    all_services boolean not null,
    primary key (action_id, position)
);
create index plan_contributor_service on plan_contributor (service_id);

-- period_key: one occurrence a period, started once whatever happens
create table plan_occurrence (
    id                      uuid                     not null primary key,
    action_id               uuid                     not null references plan_action (id),
    rank                    integer                  not null,
    period_key              varchar(20)              not null,
    period                  varchar(20),
    due_on                  date                     not null,
    state                   varchar(10)              not null,
    opened_at               timestamp with time zone not null,
    result                  varchar(4000),
    declared_by             uuid,
    declared_at             timestamp with time zone,
    verified_by             uuid,
    verified_at             timestamp with time zone,
    return_reason           varchar(4000),
    head_alerted_since      timestamp with time zone,
    secretary_alerted_since timestamp with time zone,
    reminded_for            timestamp with time zone,
    constraint plan_occurrence_once unique (action_id, period_key)
);
create index plan_occurrence_due on plan_occurrence (state, due_on);

create table plan_contribution (
    id            uuid    not null primary key,
    occurrence_id uuid    not null references plan_occurrence (id),
    position      integer not null,
    service_id    uuid,
    person_id     uuid,
    answer        varchar(4000),
    answered_by   uuid,
    answered_at   timestamp with time zone
);
create index plan_contribution_occurrence on plan_contribution (occurrence_id);

create table plan_observation (
    id          uuid                     not null primary key,
    action_id   uuid                     not null references plan_action (id),
    rank        integer                  not null,
    note        varchar(4000)            not null,
    note_search varchar(8000)            not null,
    author      uuid,
    written_at  timestamp with time zone not null,
    constraint plan_observation_rank unique (action_id, rank)
);

create table plan_postponement (
    id            uuid                     not null primary key,
    action_id     uuid                     not null references plan_action (id),
    occurrence_id uuid                     not null references plan_occurrence (id),
    rank          integer                  not null,
    moved_from    date                     not null,
    moved_to      date                     not null,
    reason        varchar(4000)            not null,
    requested_by  uuid                     not null,
    requested_at  timestamp with time zone not null,
    granted       boolean,
    decided_by    uuid,
    decided_at    timestamp with time zone,
    decision_note varchar(4000),
    constraint plan_postponement_rank unique (action_id, rank)
);

-- rank: a history has no branches
create table plan_history (
    id          uuid                     not null primary key,
    action_id   uuid                     not null references plan_action (id),
    rank        integer                  not null,
    happened_at timestamp with time zone not null,
    author      uuid,
    code        varchar(40)              not null,
    arguments   varchar(9000),
    constraint plan_history_rank unique (action_id, rank)
);

-- The numbers of the references, one row a year, locked while a number is taken. The row of year 0 is locked while the row of
-- a new year is made, so that two people who propose the first action of a year wait for each other.
create table plan_numbering (
    calendar_year integer not null primary key,
    last_number   integer not null
);
insert into plan_numbering (calendar_year, last_number) values (0, 0);
