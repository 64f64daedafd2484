package fr.qualipilote.ui.administration;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.kernel.Role;
import fr.qualipilote.organisation.AccountLine;
import fr.qualipilote.organisation.Accounts;
import fr.qualipilote.organisation.PersonLine;
import fr.qualipilote.ui.CurrentActor;
import fr.qualipilote.ui.part.Chip;
import fr.qualipilote.ui.part.Tone;
import fr.qualipilote.ui.text.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The state of an account in words, and what an administrator may do with it. */
final class AccountDeeds {

    private final Wording words = Wording.here();
    private final Accounts accounts;
    private final CurrentActor currentActor;
    private final BusinessClock clock;
    private final Consumer<String> done;

    AccountDeeds(Accounts accounts, CurrentActor currentActor, BusinessClock clock, Consumer<String> done) {
        this.accounts = accounts;
        this.currentActor = currentActor;
        this.clock = clock;
        this.done = done;
    }

    Div state(PersonLine person, @Nullable AccountLine account) {
        Div state = new Div();
        state.addClassName("qp-buttons");
        if (!person.active()) {
            state.add(new Chip(words.text("administration.person.gone"), Tone.PLAIN));
        }
        if (account == null) {
            state.add(new Span(words.text("administration.account.none")));
            return state;
        }
        state.add(new Span(account.login()));
        if (!account.enabled()) {
            state.add(new Chip(words.text("administration.account.disabled"), Tone.PLAIN));
        }
        if (account.lockedUntil() != null) {
            state.add(new Chip(
                    words.text("administration.account.locked", words.time(account.lockedUntil())), Tone.WARN));
        }
        account.grantedRoles().stream().sorted().forEach(role -> state.add(new Chip(words.label(role), Tone.INFO)));
        Span last = new Span(
                account.lastSignIn() == null
                        ? words.text("administration.account.never")
                        : words.text("administration.account.last", words.moment(account.lastSignIn(), clock.today())));
        last.addClassName("qp-muted");
        state.add(last);
        return state;
    }

    List<Button> of(PersonLine person, @Nullable AccountLine account) {
        List<Button> deeds = new ArrayList<>();
        String name = person.name();
        if (account == null) {
            if (person.active()) {
                deeds.add(Rows.deed(words.text("administration.account.open"), name, () -> open(person)));
            }
            return deeds;
        }
        deeds.add(Rows.deed(words.text("administration.account.roles"), name, () -> grant(person, account)));
        deeds.add(Rows.deed(words.text("administration.account.reset"), name, () -> reset(person)));
        if (account.lockedUntil() != null) {
            deeds.add(Rows.deed(words.text("administration.account.unlock"), name, () -> {
                accounts.unlock(currentActor.get(), person.id());
                done.accept(words.text("administration.account.unlocked", name));
            }));
        }
        if (account.enabled()) {
            deeds.add(Rows.deed(words.text("administration.account.disable"), name, () -> disable(person)));
        } else if (person.active()) {
            deeds.add(Rows.deed(words.text("administration.account.enable"), name, () -> {
                accounts.enable(currentActor.get(), person.id());
                done.accept(words.text("administration.account.enabled", name));
            }));
        }
        return deeds;
    }

    private void open(PersonLine person) {
        TextField login = new TextField(words.text("administration.account.login"));
        login.getElement().setAttribute("autocomplete", "off");
        PasswordField password = password();
        CheckboxGroup<Role> roles = roles();
        new FormDialog(
                        words.text("administration.account.open.title", person.name()),
                        words.text("administration.account.open"),
                        () -> {
                            accounts.open(
                                    currentActor.get(),
                                    person.id(),
                                    login.getValue().strip(),
                                    password.getValue(),
                                    roles.getValue());
                            done.accept(words.text("administration.account.opened", person.name()));
                        })
                .requiring(login)
                .requiring(password)
                .with(roles)
                .open();
    }

    private void grant(PersonLine person, AccountLine account) {
        CheckboxGroup<Role> roles = roles();
        roles.setValue(account.grantedRoles());
        new FormDialog(
                        words.text("administration.account.roles.title", person.name()),
                        words.text("button.save"),
                        () -> {
                            accounts.grant(currentActor.get(), person.id(), roles.getValue());
                            done.accept(words.text("administration.account.granted", person.name()));
                        })
                .saying(words.text("administration.account.roles.explain"))
                .with(roles)
                .open();
    }

    private void reset(PersonLine person) {
        PasswordField password = password();
        new FormDialog(
                        words.text("administration.account.reset.title", person.name()),
                        words.text("button.save"),
                        () -> {
                            accounts.resetPassword(currentActor.get(), person.id(), password.getValue());
                            done.accept(words.text("administration.account.reset.done", person.name()));
                        })
                .requiring(password)
                .open();
    }

    private void disable(PersonLine person) {
        new FormDialog(
                        words.text("administration.account.disable.title", person.name()),
                        words.text("administration.account.disable"),
                        () -> {
                            accounts.disable(currentActor.get(), person.id());
                            done.accept(words.text("administration.account.disabled.done", person.name()));
                        })
                .saying(words.text("administration.account.disable.explain"))
                .open();
    }

    private PasswordField password() {
        PasswordField field = new PasswordField(words.text("administration.account.password"));
        field.setHelperText(words.text("administration.account.password.help"));
        field.getElement().setAttribute("autocomplete", "new-password");
        return field;
    }

    private CheckboxGroup<Role> roles() {
        CheckboxGroup<Role> field = new CheckboxGroup<>(words.text("administration.account.granted-roles"));
        field.setItems(Role.INTERNAL_AUDITOR, Role.ADMINISTRATOR);
        field.setItemLabelGenerator(words::label);
        return field;
    }
}
