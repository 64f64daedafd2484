package fr.qualipilote.ui.plan;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import fr.qualipilote.actionplan.Contributor;
import fr.qualipilote.actionplan.Origin;
import fr.qualipilote.actionplan.ProposeAction;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.kernel.Recurrence;
import fr.qualipilote.referential.ChapterLine;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.part.ContributorsField;
import fr.qualipilote.ui.part.EmptyState;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.part.RuleField;
import fr.qualipilote.ui.testing.Browserless;
import fr.qualipilote.ui.testing.House;
import fr.qualipilote.ui.testing.SeedPlan;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

class ProposeActionViewTest {

    private final House house = new House();
    private final SeedPlan seed = new SeedPlan(house);
    private final CurrentActor currentActor = mock(CurrentActor.class);
    private final Actor actor = House.actor("baru");

    @BeforeEach
    void open() {
        Browserless.open();
        Browserless.route("plan/:reference");
        when(currentActor.get()).thenReturn(actor);
        when(seed.plans.propose(any(), any())).thenReturn(seed.line(1).id());
    }

    @AfterEach
    void close() {
        Browserless.close();
    }

    @Test
    void whoIsInNoServiceIsToldWhy() {
        when(currentActor.get()).thenReturn(House.actor("agent"));

        assertThat(_find(show(), EmptyState.class)).hasSize(1);
        assertThat(_find(ActionForm.class)).isEmpty();
    }

    @Test
    void whatIsMissingIsSaidBesideItsField() {
        ProposeActionView view = show();
        _click(_get(view, Button.class, spec -> spec.withText("Proposer l’action")));

        verify(seed.plans, never()).propose(any(), any());
        assertThat(_get(view, TextArea.class, spec -> spec.withLabel("Ce qu’il faut faire"))
                        .isInvalid())
                .isTrue();
        assertThat(_get(view, ComboBox.class, spec -> spec.withLabel("Thème")).isInvalid())
                .isTrue();
        assertThat(_get(view, DatePicker.class, spec -> spec.withLabel("Échéance finale"))
                        .isInvalid())
                .isTrue();
    }

    @Test
    void aMonthlyActionNeedsNoFinalDateAndSaysItsFirstOnes() {
        ProposeActionView view = show();
        fill(view);
        _get(view, RuleField.class).setValue(Recurrence.EveryMonths.monthlyOn(1));
        _setValue(_get(view, DatePicker.class, spec -> spec.withLabel("Première échéance")), LocalDate.of(2022, 7, 1));

        assertThat(_get(view, Paragraph.class, spec -> spec.withClasses("qp-next"))
                        .getText())
                .contains("vendredi 1er juillet 2022, puis lundi 1er août 2022, puis jeudi 1er septembre 2022");

        _click(_get(view, Button.class, spec -> spec.withText("Proposer l’action")));
        ArgumentCaptor<ProposeAction> command = ArgumentCaptor.forClass(ProposeAction.class);
        verify(seed.plans).propose(eq(actor), command.capture());
        assertThat(command.getValue().label()).isEqualTo("Suivre les appels décrochés");
        assertThat(command.getValue().recurrence()).isEqualTo(Recurrence.EveryMonths.monthlyOn(1));
        assertThat(command.getValue().dueOn()).isNull();
        assertThat(command.getValue().nextDueOn()).isEqualTo(LocalDate.of(2022, 7, 1));
        assertThat(command.getValue().contributors()).containsExactly(new Contributor.AllServices());
        assertThat(command.getValue().origin()).isEqualTo(Origin.INDICATOR);
    }

    @Test
    void aMilestoneAfterTheFinalDateIsRefused() {
        ProposeActionView view = show();
        fill(view);
        _setValue(_get(view, DatePicker.class, spec -> spec.withLabel("Échéance finale")), LocalDate.of(2022, 9, 15));
        _setValue(_get(view, DatePicker.class, spec -> spec.withLabel("Point d’étape")), LocalDate.of(2022, 10, 1));
        _click(_get(view, Button.class, spec -> spec.withText("Proposer l’action")));

        verify(seed.plans, never()).propose(any(), any());
    }

    private void fill(ProposeActionView view) {
        _setValue(
                _get(view, TextArea.class, spec -> spec.withLabel("Ce qu’il faut faire")),
                "Suivre les appels décrochés");
        @SuppressWarnings("unchecked")
        ComboBox<ChapterLine> theme = _get(view, ComboBox.class, spec -> spec.withLabel("Thème"));
        _setValue(theme, house.referentials.chapters().get(2));
        @SuppressWarnings("unchecked")
        ComboBox<Origin> origin = _get(view, ComboBox.class, spec -> spec.withLabel("D’où vient l’action"));
        _setValue(origin, Origin.INDICATOR);
        _setValue(_get(view, ContributorsField.class), Set.of(new Contributor.AllServices()));
    }

    private ProposeActionView show() {
        UI.getCurrent().removeAll();
        ProposeActionView view = new ProposeActionView(
                seed.plans,
                currentActor,
                BusinessClock.fixedAt(House.TODAY),
                new Names(house.people, house.services, house.referentials));
        UI.getCurrent().add(view);
        return view;
    }
}
