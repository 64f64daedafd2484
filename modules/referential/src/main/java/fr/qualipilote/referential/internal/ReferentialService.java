package fr.qualipilote.referential.internal;

import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.referential.ChapterLine;
import fr.qualipilote.referential.ReferentialSheet;
import fr.qualipilote.referential.Referentials;
import fr.qualipilote.referential.domain.Chapter;
import fr.qualipilote.referential.domain.Referential;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class ReferentialService implements Referentials {

    private final Editions editions;
    private final BusinessClock clock;

    ReferentialService(Editions editions, BusinessClock clock) {
        this.editions = editions;
        this.clock = clock;
    }

    @Override
    public ReferentialSheet inForce() {
        Referential referential = current();
        return new ReferentialSheet(
                referential.code(),
                referential.edition(),
                referential.label(),
                Objects.requireNonNull(referential.effectiveFrom()),
                referential.isDemonstration(),
                lines(referential));
    }

    @Override
    public List<ChapterLine> chapters() {
        return lines(current());
    }

    @Override
    public Optional<ChapterLine> chapter(String code) {
        return Stream.concat(
                        Stream.of(current()), editions.findAllByEffectiveFromNotNullOrderByEffectiveFromDesc().stream())
                .flatMap(referential -> referential.chapter(code).map(found -> line(referential, found)).stream())
                .findFirst();
    }

    @Override
    public Optional<String> chapterLabel(String code) {
        return editions.labelsOf(code, clock.today(), Limit.of(1)).stream().findFirst();
    }

    @Override
    public Optional<ChapterLine> chapterNamed(String text) {
        Referential referential = current();
        return referential.chapterNamed(text).map(chapter -> line(referential, chapter));
    }

    private Referential current() {
        return Referential.inForceOn(clock.today(), editions.findAll())
                .orElseThrow(() -> new IllegalStateException("No referential is in force on " + clock.today()));
    }

    private static List<ChapterLine> lines(Referential referential) {
        return referential.chapters().stream()
                .map(chapter -> line(referential, chapter))
                .toList();
    }

    private static ChapterLine line(Referential referential, Chapter chapter) {
        int rank = referential.chapters().stream().map(Chapter::code).toList().indexOf(chapter.code()) + 1;
        return VersionSheets.chapter(referential, chapter, rank);
    }
}
