-- A new installation can work at once: eight chapters without commitments, thresholds or numbers, until the service imports its
-- referential. They are the headings that the public documents on Qualipref 2.0 and the first user's plan have in common; they
-- are not the official text. In force since long ago, so that whatever is imported later takes over.
insert into ref_referential (id, version, code, edition, label, effective_from, demonstration)
values ('00000000-0000-4000-8000-000000000020', 0, 'chapitres-de-depart', '1',
        'Chapitres de départ, à remplacer par votre référentiel', date '2000-01-01', false);

insert into ref_chapter (referential_id, place, code, label)
values ('00000000-0000-4000-8000-000000000020', 0, 'accueil-general', 'Accueil – Dispositions générales'),
       ('00000000-0000-4000-8000-000000000020', 1, 'accueil-physique', 'Accueil – Physique'),
       ('00000000-0000-4000-8000-000000000020', 2, 'accueil-telephonique', 'Accueil – Téléphonique'),
       ('00000000-0000-4000-8000-000000000020', 3, 'internet', 'Internet'),
       ('00000000-0000-4000-8000-000000000020', 4, 'reseaux-sociaux', 'Réseaux sociaux'),
       ('00000000-0000-4000-8000-000000000020', 5, 'courriers-courriels', 'Courriers – Courriels'),
       ('00000000-0000-4000-8000-000000000020', 6, 'etrangers', 'Étrangers'),
       ('00000000-0000-4000-8000-000000000020', 7, 'pilotage', 'Pilotage');

insert into ref_chapter_alias (referential_id, chapter_code, alias)
values ('00000000-0000-4000-8000-000000000020', 'accueil-general', 'Accueil général'),
       ('00000000-0000-4000-8000-000000000020', 'accueil-general', 'Dispositions générales'),
       ('00000000-0000-4000-8000-000000000020', 'accueil-telephonique', 'Téléphonie'),
       ('00000000-0000-4000-8000-000000000020', 'internet', 'Site internet'),
       ('00000000-0000-4000-8000-000000000020', 'courriers-courriels', 'Courriers et courriels');
