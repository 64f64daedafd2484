package fr.qualipilote.publication.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.qualipilote.kernel.AccessRefused;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.testing.OnH2;
import fr.qualipilote.publication.PublicationId;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each use case as each role of the demonstration. */
@OnH2
class PublicationAccessTest extends PublicationBench {

    private static final List<String> EVERYONE = List.of(
            "rq", "adjoint", "sg", "prefet", "chef.baru", "baru", "smi", "sidsic", "auditeur", "admin", "agent");

    private interface Attempt {
        void by(Actor actor);
    }

    private record Case(String useCase, List<String> allowed, Function<PublicationAccessTest, Attempt> prepare) {
        @Override
        public String toString() {
            return useCase;
        }
    }

    static Stream<Case> cases() {
        List<String> quality = List.of("rq", "adjoint");
        List<String> management = List.of("sg", "prefet");
        return Stream.of(
                new Case(
                        "prepare",
                        quality,
                        test -> actor -> test.publications.prepare(actor, "Nos résultats", MAY, MAY)),
                new Case("describe", quality, test -> {
                    PublicationId id = test.prepared();
                    return actor ->
                            test.publications.describe(actor, id, test.sheet(id).version(), "Nos résultats", MAY, MAY);
                }),
                new Case("choose", quality, test -> {
                    PublicationId id = test.prepared();
                    return actor ->
                            test.publications.choose(actor, id, test.sheet(id).version(), test.everything(id));
                }),
                new Case("submit", quality, test -> {
                    PublicationId id = test.prepared();
                    return actor -> test.publications.submit(actor, id);
                }),
                new Case("discard", quality, test -> {
                    PublicationId id = test.prepared();
                    return actor -> test.publications.discard(actor, id, "En double");
                }),
                new Case("approve", management, test -> {
                    PublicationId id = test.submitted();
                    return actor -> test.publications.approve(actor, id);
                }),
                new Case("send-back", management, test -> {
                    PublicationId id = test.submitted();
                    return actor -> test.publications.sendBack(actor, id, "À revoir");
                }),
                new Case("withdraw", List.of("rq", "adjoint", "sg", "prefet"), test -> {
                    PublicationId id = test.published();
                    return actor -> test.publications.withdraw(actor, id, "Erreur");
                }),
                new Case("explain-correction", quality, test -> {
                    PublicationId id = test.published();
                    test.indicators.corrects(MAY, "88,91", "88.91", true);
                    int rank = test.set(id).corrections().get(0).rank();
                    return actor -> test.publications.explainCorrection(actor, id, rank, "Doublon");
                }),
                new Case("read", EVERYONE, test -> {
                    PublicationId id = test.published();
                    return actor -> {
                        test.publications.publications(actor);
                        test.publications.publication(actor, id);
                        test.publications.offer(actor, id);
                        test.publications.preview(actor, id);
                    };
                }));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void onlyWhoMayDoesIt(Case useCase) {
        for (String login : EVERYONE) {
            begin();
            Attempt attempt = useCase.prepare().apply(this);
            if (useCase.allowed().contains(login)) {
                attempt.by(signedIn(login));
            } else {
                assertThatThrownBy(() -> attempt.by(signedIn(login)))
                        .as(useCase + " by " + login)
                        .isInstanceOf(AccessRefused.class);
            }
        }
    }

    @Test
    void theStepsThatAreOfferedAreTheOnesThatAreAllowed() {
        PublicationId id = submitted();

        assertThat(publications.publication(signedIn("sg"), id).steps())
                .extracting("code")
                .containsExactlyInAnyOrder("publication-approve", "publication-send-back");
        assertThat(publications.publication(signedIn("rq"), id).steps()).isEmpty();
        assertThat(publications.publication(signedIn("admin"), id).steps()).isEmpty();
        PublicationId draft = prepared();
        assertThat(publications.publication(signedIn("rq"), draft).steps())
                .extracting("code")
                .containsExactlyInAnyOrder("publication-edit", "publication-submit", "publication-discard");
    }
}
