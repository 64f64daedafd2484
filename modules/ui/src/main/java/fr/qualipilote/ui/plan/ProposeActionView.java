package fr.qualipilote.ui.plan;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import fr.qualipilote.actionplan.ActionId;
import fr.qualipilote.actionplan.ActionPlans;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.part.Card;
import fr.qualipilote.ui.part.EmptyState;
import fr.qualipilote.ui.part.LinkButton;
import fr.qualipilote.ui.part.Names;
import fr.qualipilote.ui.part.Notices;
import fr.qualipilote.ui.part.Page;
import fr.qualipilote.ui.shell.MainLayout;
import fr.qualipilote.ui.shell.Places;
import fr.qualipilote.ui.text.Wording;
import jakarta.annotation.security.PermitAll;

/** « Nouvelle action »: proposed by anyone in a service, qualified afterwards by the quality manager. */
@Route(value = Places.PLAN + "/nouvelle", layout = MainLayout.class)
@PermitAll
public class ProposeActionView extends Page {

    ProposeActionView(ActionPlans plans, CurrentActor currentActor, BusinessClock clock, Names names) {
        super(Wording.here().text("propose.title"));

        // components
        setWay(PlanNavigation.addressOfPlan(), words.text("nav.plan"));
        addClassName("qp-narrow-page");
        if (!PlanRights.mayPropose(currentActor.get())) {
            add(new Card()
                    .with(new EmptyState(words.text("propose.not-allowed"), words.text("propose.not-allowed.next"))));
            return;
        }
        setSubtitle(words.text("propose.subtitle"));
        ActionForm form = new ActionForm(ActionForm.Purpose.PROPOSE, new ActionInput(), names, clock.today());
        Paragraph next = new Paragraph(words.text("propose.next"));
        next.addClassName("qp-muted");
        Button propose = new Button(words.text("propose.submit"));
        propose.addThemeVariants(ButtonVariant.LUMO_PRIMARY);

        // listeners
        propose.addClickListener(click -> form.input().ifPresent(input -> {
            ActionId id = plans.propose(currentActor.get(), input.proposal());
            String reference = plans.action(currentActor.get(), id).line().reference();
            Notices.done(words.text("propose.done", reference));
            PlanNavigation.show(reference);
        }));

        // layout
        Div buttons = new Div(propose, new LinkButton(Places.PLAN, words.text("button.cancel")));
        buttons.addClassName("qp-buttons");
        add(new Card().with(form, next, buttons));
        form.focusFirst();
    }
}
