package fr.qualipilote.diagnosis.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.qualipilote.diagnosis.CampaignId;
import fr.qualipilote.diagnosis.SheetId;
import fr.qualipilote.diagnosis.SheetPresence.Present;
import fr.qualipilote.kernel.AccessRefused;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who has a sheet open, on a database. */
abstract class PresenceContract extends DiagnosisBench {

    @Autowired
    private JdbcClient jdbc;

    private final UUID page = UUID.randomUUID();
    private final UUID colleague = UUID.randomUUID();
    private CampaignId campaign;
    private SheetId baru;

    @BeforeEach
    void openSheet() {
        campaign = open();
        baru = sheet(campaign, "BARU");
    }

    private List<Present> here(String login, UUID open, String criterion) {
        return presence.here(signedIn(login), baru, open, criterion);
    }

    private Present at(String login, String criterion) {
        return new Present(person(login), criterion);
    }

    @Test
    void whoOnlyReadsIsSeenWithTheCriterionTheyLookAt() {
        assertThat(here("baru", page, "M1-01-a")).isEmpty();

        assertThat(here("rq", colleague, "")).containsExactly(at("baru", "M1-01-a"));
        assertThat(here("baru", page, "M1-01-b")).containsExactly(at("rq", ""));
        assertThat(here("rq", colleague, "M3-01-a")).containsExactly(at("baru", "M1-01-b"));
    }

    @Test
    void twoPagesOfOnePersonAreOnePersonWhereTheyMovedLast() {
        here("baru", page, "M1-01-a");
        clock.letPass(Duration.ofSeconds(1));
        here("baru", UUID.randomUUID(), "M1-01-b");

        assertThat(here("chef.baru", colleague, "")).containsExactly(at("baru", "M1-01-b"));
        assertThat(here("baru", page, "M1-01-a")).extracting(Present::person).containsExactly(person("chef.baru"));
    }

    @Test
    void aPageThatFallsSilentIsGoneAfterAWhileAndComesBackWithItsNextWord() {
        here("baru", page, "M1-01-a");
        clock.letPass(Duration.ofSeconds(45));
        assertThat(here("chef.baru", colleague, "")).hasSize(1);
        clock.letPass(Duration.ofSeconds(1));
        assertThat(here("chef.baru", colleague, "")).isEmpty();

        here("baru", page, "M1-01-a");

        assertThat(here("chef.baru", colleague, "")).hasSize(1);
    }

    @Test
    void aPageThatGoesOnTellingStaysThere() {
        for (int beat = 0; beat < 30; beat++) {
            here("baru", page, "M1-01-a");
            clock.letPass(Duration.ofSeconds(4));
        }

        assertThat(here("chef.baru", colleague, "")).hasSize(1);
    }

    @Test
    void aPageThatIsLeftIsGoneAtOnceAndLeavingTwiceIsNoMatter() {
        here("baru", page, "M1-01-a");

        presence.left(page);
        presence.left(page);

        assertThat(here("chef.baru", colleague, "")).isEmpty();
    }

    @Test
    void whatIsTheSameIsWrittenAgainOnlyAfterAWhile() {
        here("baru", page, "M1-01-a");
        Object first = seenAt();
        clock.letPass(Duration.ofSeconds(15));
        here("baru", page, "M1-01-a");
        assertThat(seenAt()).isEqualTo(first);

        clock.letPass(Duration.ofSeconds(1));
        here("baru", page, "M1-01-a");

        assertThat(seenAt()).isNotEqualTo(first);
    }

    private Object seenAt() {
        return jdbc.sql("select seen_at from diag_viewing where page_id = ?")
                .param(page)
                .query()
                .singleValue();
    }

    @Test
    void anotherSheetIsAnotherRoomAndAPageIsInOne() {
        here("baru", page, "M1-01-a");
        SheetId smi = sheet(campaign, "SMI");

        assertThat(presence.here(signedIn("rq"), smi, colleague, "")).isEmpty();
        assertThat(here("rq", colleague, "")).hasSize(1);
        assertThat(presence.here(signedIn("smi"), smi, UUID.randomUUID(), "")).isEmpty();
    }

    @Test
    void whoMayNotReadTheSheetNeitherSeesNorIsSeen() {
        here("baru", page, "M1-01-a");

        assertThatThrownBy(() -> here("smi", colleague, "M1-01-a")).isInstanceOf(AccessRefused.class);

        assertThat(here("baru", page, "M1-01-a")).isEmpty();
    }

    @Test
    void onceTheResultsAreFrozenNobodyIsToldOf() {
        CampaignId over = validated();
        SheetId sheet = sheet(over, "BARU");

        assertThat(presence.here(signedIn("agent"), sheet, page, "")).isEmpty();
        assertThat(presence.here(signedIn("baru"), sheet, colleague, "")).isEmpty();
        assertThat(jdbc.sql("select count(*) from diag_viewing where page_id in (?, ?)")
                        .params(page, colleague)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whatFellSilentLongAgoIsClearedAwayByTheNextPage() {
        here("baru", page, "M1-01-a");
        clock.letPass(Duration.ofHours(2));

        here("chef.baru", colleague, "");

        assertThat(jdbc.sql("select count(*) from diag_viewing where page_id = ?")
                        .param(page)
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
