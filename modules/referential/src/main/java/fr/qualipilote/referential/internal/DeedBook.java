package fr.qualipilote.referential.internal;

import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.referential.InvalidReferential;
import fr.qualipilote.referential.PartKind;
import fr.qualipilote.referential.ReferentialHistory;
import fr.qualipilote.referential.ScopeLine;
import fr.qualipilote.referential.domain.DeedEntry;
import fr.qualipilote.referential.domain.Referential;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what is done, and says who was faster. */
@Service
@Transactional(readOnly = true)
class DeedBook implements ReferentialHistory {

    private final DeedRepository deeds;
    private final BusinessClock clock;

    DeedBook(DeedRepository deeds, BusinessClock clock) {
        this.deeds = deeds;
        this.clock = clock;
    }

    @Override
    public List<Deed> of(String referential, int most) {
        return deeds.findAllByReferentialOrderByIdDesc(referential, Limit.of(most)).stream()
                .map(DeedEntry::deed)
                .toList();
    }

    @Override
    public Optional<Deed> putInForce(String referential, String edition) {
        return deeds.findFirstByReferentialAndEditionAndKindOrderByIdDesc(referential, edition, Kind.PUT_IN_FORCE)
                .map(DeedEntry::deed);
    }

    @Transactional
    void keep(Actor actor, Referential version, Kind kind) {
        deeds.save(DeedEntry.on(version, kind, actor.person(), clock.now()));
    }

    @Transactional
    void keep(Actor actor, Referential version, Kind kind, PartKind part, String code) {
        deeds.save(DeedEntry.on(version, kind, part, code, actor.person(), clock.now()));
    }

    @Transactional
    void keep(Actor actor, ScopeLine scope, Kind kind) {
        deeds.save(DeedEntry.on(scope, kind, actor.person(), clock.now()));
    }

    /**
     * Refuses what was made from an older revision, and says who was faster.
     *
     * @throws InvalidReferential {@code not-a-draft}, {@code changed-by}, {@code changed-meanwhile}
     */
    void requireDraftAsSeen(Referential draft, int revision) {
        draft.requireDraft();
        if (draft.revision() == revision) {
            return;
        }
        String told = draft.edition() + " was changed meanwhile";
        throw deeds.findFirstByReferentialAndEditionOrderByIdDesc(draft.code(), draft.edition())
                .map(DeedEntry::deed)
                .map(deed -> InvalidReferential.because("changed-by", told, deed.by(), deed.at()))
                .orElseGet(() -> InvalidReferential.because("changed-meanwhile", told));
    }
}
