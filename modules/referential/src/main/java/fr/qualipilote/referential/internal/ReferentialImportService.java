package fr.qualipilote.referential.internal;

import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.referential.InvalidReferentialFile;
import fr.qualipilote.referential.ReferentialHistory.Kind;
import fr.qualipilote.referential.ReferentialImports;
import fr.qualipilote.referential.ReferentialPreview;
import fr.qualipilote.referential.ReferentialPreview.Problem;
import fr.qualipilote.referential.VersionChanges;
import fr.qualipilote.referential.VersionId;
import fr.qualipilote.referential.VersionSheet;
import fr.qualipilote.referential.domain.Comparison;
import fr.qualipilote.referential.domain.Referential;
import fr.qualipilote.referential.internal.ReferentialFiles.Reading;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a referential over from a file. Preview and confirmation read the file in the same way, so that what is written is what
 * was shown.
 */
@Service
class ReferentialImportService implements ReferentialImports {

    private static final String DEED = "import-referential";

    private final Editions editions;
    private final DeedBook history;
    private final BusinessClock clock;

    ReferentialImportService(Editions editions, DeedBook history, BusinessClock clock) {
        this.editions = editions;
        this.history = history;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public ReferentialPreview preview(Actor actor, String fileName, byte[] content) {
        Change.require(actor, DEED, "");
        Reading reading = ReferentialFiles.read(fileName, content);
        FileReferential referential = reading.referential();
        if (referential == null) {
            return new ReferentialPreview(fileName, reading.format(), reading.problems(), null, false, null);
        }
        List<Referential> all = editions.findAll();
        Optional<Referential> sameEdition = find(referential, all);
        if (sameEdition.filter(version -> !version.isDraft()).isPresent()) {
            Problem taken =
                    new Problem(referential.editionRow(), "", referential.edition(), "edition-in-force", List.of());
            return new ReferentialPreview(fileName, reading.format(), List.of(taken), null, false, null);
        }
        VersionSheet sheet = shown(referential);
        VersionChanges changes = basis(referential.code(), all)
                .map(version -> new Comparison(VersionSheets.sheet(version, all, clock.today()), sheet).changes())
                .orElse(null);
        return new ReferentialPreview(fileName, reading.format(), List.of(), sheet, sameEdition.isPresent(), changes);
    }

    @Override
    @Transactional
    public VersionId confirm(Actor actor, String fileName, byte[] content) {
        Change.require(actor, DEED, "");
        Reading reading = ReferentialFiles.read(fileName, content);
        FileReferential referential = reading.referential();
        if (referential == null) {
            int wrong = reading.problems().size();
            throw InvalidReferentialFile.because("rows-to-correct", wrong + " problems", wrong);
        }
        Referential draft = write(referential, UUID.randomUUID());
        history.keep(actor, draft, Kind.IMPORTED);
        return draft.id();
    }

    /**
     * As a draft, in the place of one of the same edition.
     *
     * @param id of a new one
     */
    Referential write(FileReferential referential, UUID id) {
        List<Referential> all = editions.everyOneLocked();
        Optional<Referential> draft = find(referential, all);
        if (draft.isPresent()) {
            if (!draft.get().isDraft()) {
                throw InvalidReferentialFile.because(
                        "edition-in-force", referential.edition() + " is no draft", referential.edition());
            }
            draft.get().replaceContent(referential.content());
            return draft.get();
        }
        VersionId origin = basis(referential.code(), all)
                .filter(version -> version.code().equals(referential.code()))
                .map(Referential::id)
                .orElse(null);
        return editions.save(
                Referential.draft(id, referential.code(), referential.edition(), referential.content(), origin));
    }

    private VersionSheet shown(FileReferential referential) {
        Referential transientOne = Referential.draft(
                UUID.randomUUID(), referential.code(), referential.edition(), referential.content(), null);
        return VersionSheets.sheet(transientOne, List.of(transientOne), clock.today());
    }

    private static Optional<Referential> find(FileReferential referential, Collection<Referential> all) {
        return all.stream()
                .filter(version -> version.code().equals(referential.code())
                        && version.edition().equals(referential.edition()))
                .findFirst();
    }

    /** The version in force of the same referential, failing that the leading one. */
    private Optional<Referential> basis(String code, Collection<Referential> all) {
        Stream<Referential> same =
                all.stream().filter(version -> version.code().equals(code) && version.isInForceOn(clock.today(), all));
        return Stream.concat(same, Referential.inForceOn(clock.today(), all).stream())
                .findFirst();
    }
}
