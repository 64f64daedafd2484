package fr.qualipilote.diagnosis;

/**
 * How far answering has come. It says nothing about conformity: see {@link Score}.
 *
 * @param answered with a level, or « sans objet » with its reason
 * @param asked how many criteria are asked
 */
public record Progress(int answered, int asked) {

    public Progress plus(Progress other) {
        return new Progress(answered + other.answered, asked + other.asked);
    }

    public int missing() {
        return asked - answered;
    }

    public boolean isComplete() {
        return answered == asked;
    }

    /** Whole per cent, rounded down so that 100 means complete; 100 where nothing is asked. */
    public int percent() {
        return asked == 0 ? 100 : answered * 100 / asked;
    }
}
