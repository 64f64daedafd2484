package fr.qualipilote.benchmarks;

import java.lang.reflect.Proxy;
import java.util.Set;

/** Stands where a module tells the engine something, in a measurement in which no engine runs. */
final class NoEngine {

    private NoEngine() {}

    /**
     * @param port what a module tells the engine through; all of its methods return nothing
     * @param heard names of the methods that may be called and do nothing; calling any other one is a fault of the measurement
     */
    static <T> T behind(Class<T> port, String... heard) {
        Set<String> known = Set.of(heard);
        return port.cast(
                Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (it, method, arguments) -> {
                    return switch (method.getName()) {
                        case "equals" -> it == arguments[0];
                        case "hashCode" -> System.identityHashCode(it);
                        case "toString" -> "No engine behind " + port.getSimpleName();
                        default -> {
                            if (!known.contains(method.getName())) {
                                throw new IllegalStateException("No engine runs in this measurement: " + method);
                            }
                            yield null;
                        }
                    };
                }));
    }
}
