package fr.qualipilote.organisation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.PersonId;
import fr.qualipilote.kernel.Role;
import fr.qualipilote.organisation.KeptViews;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

abstract class KeptViewsContract extends OrganisationContract {

    @Autowired
    private KeptViews views;

    private Actor pilot;
    private Actor colleague;

    @BeforeEach
    void twoPeople() {
        pilot = somebody("Pilote");
        colleague = somebody("Collègue");
    }

    private Actor somebody(String name) {
        Actor administrator = actor(Role.ADMINISTRATOR);
        PersonId person = people.add(administrator, name, null, Set.of());
        return new Actor(person, name, Set.of(Role.AGENT), Set.of(), Set.of());
    }

    @Test
    void whatWasSeenLastReplacesWhatWasSeenBefore() {
        assertThat(views.last(pilot, "plan")).isEmpty();

        views.keep(pilot, "plan", "theme=internet");
        views.keep(pilot, "plan", "theme=courriers&retard");

        assertThat(views.last(pilot, "plan")).contains("theme=courriers&retard");
    }

    @Test
    void aScreenWithoutFilterIsKeptToo() {
        views.keep(pilot, "plan", "theme=internet");
        views.keep(pilot, "plan", "");

        assertThat(views.last(pilot, "plan")).contains("");
    }

    @Test
    void eachPersonAndScreenHasItsOwn() {
        views.keep(pilot, "plan", "theme=internet");
        views.keep(pilot, "taches", "vue=mine");

        assertThat(views.last(pilot, "taches")).contains("vue=mine");
        assertThat(views.last(colleague, "plan")).isEmpty();
    }

    @Test
    void aQueryThatIsTooLongLeavesWhatWasThere() {
        views.keep(pilot, "plan", "theme=internet");
        views.keep(pilot, "plan", "q=" + "x".repeat(KeptViews.LONGEST));

        assertThat(views.last(pilot, "plan")).contains("theme=internet");
    }
}
