package fr.qualipilote.organisation.internal;

import fr.qualipilote.kernel.AccessRefused;
import fr.qualipilote.kernel.Actor;
import fr.qualipilote.kernel.BusinessClock;
import fr.qualipilote.kernel.Role;
import fr.qualipilote.organisation.ProgrammeSheet;
import fr.qualipilote.organisation.Programmes;
import fr.qualipilote.organisation.domain.Programme;
import fr.qualipilote.organisation.spi.ProgrammePause;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class ProgrammeService implements Programmes {

    private final ProgrammeRepository programmes;
    private final ObjectProvider<ProgrammePause> pause;
    private final BusinessClock clock;

    ProgrammeService(ProgrammeRepository programmes, ObjectProvider<ProgrammePause> pause, BusinessClock clock) {
        this.programmes = programmes;
        this.pause = pause;
        this.clock = clock;
    }

    @Override
    public ProgrammeSheet programme() {
        Programme programme = programmes.only();
        return new ProgrammeSheet(
                programme.organisation(),
                programme.label(),
                programme.isDemonstration(),
                programme.suspensions().stream()
                        .map(suspension -> new ProgrammeSheet.Suspension(
                                suspension.from(), suspension.until(), suspension.reason()))
                        .toList());
    }

    @Override
    @Transactional
    public void rename(Actor actor, String organisation, String label) {
        require(actor, "rename-programme", Role.ADMINISTRATOR, Role.QUALITY_MANAGER);
        programmes.onlyLocked().rename(organisation, label);
    }

    @Override
    @Transactional
    public void suspend(Actor actor, String reason) {
        require(actor, "suspend-programme", Role.PREFECT, Role.SECRETARY_GENERAL);
        programmes.onlyLocked().suspend(clock.today(), reason);
        pause.ifAvailable(ProgrammePause::suspended);
    }

    @Override
    @Transactional
    public void resume(Actor actor) {
        require(actor, "resume-programme", Role.PREFECT, Role.SECRETARY_GENERAL);
        Programme programme = programmes.onlyLocked();
        int days = programme.daysSuspended(clock.today());
        programme.resume(clock.today());
        pause.ifAvailable(engine -> engine.resumed(days));
    }

    private void require(Actor actor, String deed, Role... any) {
        if (!actor.isAnyOf(any)) {
            throw AccessRefused.to(actor, deed, programmes.only().label());
        }
    }
}
