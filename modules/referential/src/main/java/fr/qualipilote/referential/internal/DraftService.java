package fr.qualipilote.referential.internal;

import fr.qualipilote.kernel.Actor;
import fr.qualipilote.referential.DraftPart;
import fr.qualipilote.referential.PartKind;
import fr.qualipilote.referential.ReferentialDrafts;
import fr.qualipilote.referential.ReferentialHistory.Kind;
import fr.qualipilote.referential.UnknownReferential;
import fr.qualipilote.referential.VersionId;
import fr.qualipilote.referential.domain.Referential;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class DraftService implements ReferentialDrafts {

    private static final String DEED = "change-referential";

    private final Editions editions;
    private final DeedBook history;

    DraftService(Editions editions, DeedBook history) {
        this.editions = editions;
        this.history = history;
    }

    @Override
    public void add(Actor actor, VersionId id, int revision, DraftPart part) {
        Referential draft = draft(actor, id, revision);
        rewrite(draft, entries -> {
            entries.add(part);
            return true;
        });
        history.keep(actor, draft, Kind.ADDED, part.kind(), part.code().strip());
    }

    @Override
    public void change(Actor actor, VersionId id, int revision, String code, DraftPart part) {
        Referential draft = draft(actor, id, revision);
        rewrite(draft, entries -> {
            entries.change(code, part);
            return true;
        });
        history.keep(actor, draft, Kind.CHANGED, part.kind(), part.code().strip());
    }

    @Override
    public void remove(Actor actor, VersionId id, int revision, PartKind kind, String code) {
        Referential draft = draft(actor, id, revision);
        rewrite(draft, entries -> {
            entries.remove(kind, code);
            return true;
        });
        history.keep(actor, draft, Kind.REMOVED, kind, code);
    }

    @Override
    public void move(Actor actor, VersionId id, int revision, PartKind kind, String code, int by) {
        Referential draft = draft(actor, id, revision);
        if (rewrite(draft, entries -> entries.move(kind, code, by))) {
            history.keep(actor, draft, Kind.MOVED, kind, code);
        }
    }

    @Override
    public void describe(Actor actor, VersionId id, int revision, String label, String source, String notApplicable) {
        Referential draft = draft(actor, id, revision);
        rewrite(draft, entries -> {
            entries.describe(label, source, notApplicable);
            return true;
        });
        history.keep(actor, draft, Kind.DESCRIBED);
    }

    private Referential draft(Actor actor, VersionId id, int revision) {
        Change.require(actor, DEED, id.toString());
        Referential draft = editions.locked(id.value()).orElseThrow(() -> UnknownReferential.withId(id));
        history.requireDraftAsSeen(draft, revision);
        return draft;
    }

    /** @param edit says whether it changes anything */
    private static boolean rewrite(Referential draft, Predicate<DraftEntries> edit) {
        DraftEntries entries = new DraftEntries(draft);
        boolean changes = edit.test(entries);
        if (changes) {
            draft.replaceContent(entries.content());
        }
        return changes;
    }
}
