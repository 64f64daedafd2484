package fr.qualipilote.surveys.internal;

import fr.qualipilote.surveys.InvalidSurvey;
import fr.qualipilote.surveys.LinkId;
import fr.qualipilote.surveys.LinkLine;
import fr.qualipilote.surveys.UnknownSurvey;
import fr.qualipilote.surveys.WaveId;
import fr.qualipilote.surveys.WaveStep;
import fr.qualipilote.surveys.domain.Link;
import fr.qualipilote.surveys.domain.SurveyTexts;
import fr.qualipilote.surveys.domain.Wave;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/**
 * The links of the public questionnaires. Tokens are 128 bits of chance, which nobody guesses; they are kept as they are, because
 * sheets with them are printed again and all that they allow is one anonymous answer.
 */
@Component
class SurveyLinks {

    private static final int MOST_AT_ONCE = 500;
    private static final int TOKEN_BYTES = 16;

    private final LinkRepository links;
    private final SecureRandom random = new SecureRandom();

    SurveyLinks(LinkRepository links) {
        this.links = links;
    }

    List<LinkLine> of(WaveId wave) {
        return links.of(wave.value()).stream().map(Link::line).toList();
    }

    LinkLine open(Wave wave, String label, LocalDate today) {
        return make(wave, label, false, 1, today).get(0);
    }

    List<LinkLine> single(Wave wave, String label, int count, LocalDate today) {
        if (count < 1 || count > MOST_AT_ONCE) {
            throw InvalidSurvey.because("links-too-many", count + " links", MOST_AT_ONCE);
        }
        return make(wave, label, true, count, today);
    }

    private List<LinkLine> make(Wave wave, String label, boolean singleUse, int count, LocalDate today) {
        wave.admit(WaveStep.MANAGE_LINKS);
        if (!wave.takesSheets()) {
            throw InvalidSurvey.because("totals-only", wave.code() + " takes no answer sheets", wave.code());
        }
        String name = SurveyTexts.required(label, "link-label", SurveyTexts.TITLE);
        int last = links.lastRank(wave.id().value());
        List<Link> made = IntStream.rangeClosed(1, count)
                .mapToObj(number -> new Link(wave.id(), token(), name, singleUse, today, last + number))
                .toList();
        links.saveAllAndFlush(made);
        return made.stream().map(Link::line).toList();
    }

    private String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    void withdraw(Wave wave, LinkId id) {
        wave.admit(WaveStep.MANAGE_LINKS);
        link(id).withdraw();
    }

    WaveId waveOf(LinkId id) {
        return link(id).wave();
    }

    private Link link(LinkId id) {
        return links.findById(id.value()).orElseThrow(() -> UnknownSurvey.of("link", id.toString()));
    }

    Optional<Link> toRead(String token) {
        return isWellFormed(token) ? links.findByToken(token) : Optional.empty();
    }

    Optional<WaveId> waveOf(String token) {
        return isWellFormed(token) ? links.waveOf(token).map(WaveId::new) : Optional.empty();
    }

    /** Locked; its wave is to be locked before. */
    Link toUse(String token) {
        return links.lock(token).orElseThrow(() -> UnknownSurvey.of("link with token", token));
    }

    private static boolean isWellFormed(String token) {
        return token.matches("[A-Za-z0-9_-]{22}");
    }
}
