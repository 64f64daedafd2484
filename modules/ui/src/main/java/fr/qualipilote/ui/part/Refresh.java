package fr.qualipilote.ui.part;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.html.Div;

/**
 * Asks a screen to look whether others have changed what it shows: when the person comes back to the window, and every half
 * minute, or more often where people work together, while the window is looked at and used. A window that is left alone asks nothing, so that its session ends as it should.
 */
public final class Refresh extends Div {

    private static final int EVERY_MILLIS = 30_000;
    private static final int USED_WITHIN_MILLIS = 600_000;

    private final Runnable look;
    private final int everyMillis;

    /** @param look reads anew, and touches the screen only where something has changed */
    public Refresh(Runnable look) {
        this(look, EVERY_MILLIS);
    }

    /** @param everyMillis how often */
    public Refresh(Runnable look, int everyMillis) {
        this.look = look;
        this.everyMillis = everyMillis;
        getElement().setAttribute("hidden", true);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        getElement()
                .executeJs(
                        """
                        const every = $0;
                        const usedWithin = $1;
                        let used = Date.now();
                        const use = () => { used = Date.now(); };
                        const look = () => { if (!document.hidden && this.isConnected) this.$server.look(); };
                        const back = () => { if (!document.hidden) { use(); look(); } };
                        const timer = setInterval(() => {
                          if (!this.isConnected) stop();
                          else if (Date.now() - used < usedWithin) look();
                        }, every);
                        const stop = () => {
                          clearInterval(timer);
                          document.removeEventListener('visibilitychange', back);
                          document.removeEventListener('pointerdown', use);
                          document.removeEventListener('keydown', use);
                        };
                        document.addEventListener('visibilitychange', back);
                        document.addEventListener('pointerdown', use);
                        document.addEventListener('keydown', use);
                        """,
                        everyMillis,
                        USED_WITHIN_MILLIS);
    }

    /** Called by the browser. */
    @ClientCallable
    public void look() {
        look.run();
    }
}
