package fr.qualipilote.organisation.spi;

/** What the time that passes by itself does while the programme is suspended, as the process engine needs to be told. */
public interface ProgrammePause {

    /** From now on nothing opens, reminds or escalates by itself; what people do goes on. In the transaction of the use case. */
    void suspended();

    /**
     * All goes on: what became due meanwhile happens now, and reminders and escalations are put off by as long as they were
     * held, so that nobody is called to order for days that did not count. Due dates stay.
     *
     * @param days how long the suspension lasted
     */
    void resumed(int days);
}
