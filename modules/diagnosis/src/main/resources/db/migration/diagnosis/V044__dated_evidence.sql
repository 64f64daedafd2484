-- The day of a file, or of a document that the product keeps elsewhere: frozen with its name and its fingerprint.

alter table diag_evidence add column dated_on date;

update diag_evidence set dated_on = cast(added_at as date) where sha256 is not null;
