package fr.qualipilote.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * Several databases behind one data source, so that one and the same product, warmed up once, is measured at every size in
 * turn. Can listen to the statements of one call; nothing stands between product and driver else.
 */
final class Databases extends AbstractDataSource implements AutoCloseable {

    private final Map<String, HikariDataSource> pools = new LinkedHashMap<>();
    private volatile @Nullable String current;
    private volatile @Nullable List<Heard> listening;

    /** A statement with its parameters, as it was sent. */
    record Heard(String sql, Map<Integer, Parameter> parameters) {}

    /** The call that set a parameter. */
    record Parameter(Method setter, @Nullable Object[] arguments) {}

    Databases add(String name, String url) {
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        pool.setUsername("postgres");
        pool.setPassword("postgres");
        pool.setMaximumPoolSize(6);
        pool.setMinimumIdle(1);
        pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        pools.put(name, pool);
        if (current == null) {
            current = name;
        }
        return this;
    }

    /** From now on calls go to this one. */
    void use(String name) {
        if (!pools.containsKey(name)) {
            throw new IllegalArgumentException("No database " + name);
        }
        current = name;
    }

    @Override
    public Connection getConnection() throws SQLException {
        HikariDataSource pool = pools.get(current);
        if (pool == null) {
            throw new SQLException("No database is in use");
        }
        List<Heard> heard = listening;
        return heard == null ? pool.getConnection() : listenedTo(pool.getConnection(), heard);
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }

    /** The statements that a call sends, in order. */
    List<Heard> heardDuring(Runnable call) {
        List<Heard> heard = new ArrayList<>();
        listening = heard;
        try {
            call.run();
        } finally {
            listening = null;
        }
        return heard;
    }

    private static Connection listenedTo(Connection connection, List<Heard> heard) {
        return proxy(Connection.class, connection, (proxy, method, arguments) -> {
            Object result = invoke(connection, method, arguments);
            return result instanceof PreparedStatement statement && arguments != null
                    ? listenedTo(statement, (String) arguments[0], heard)
                    : result;
        });
    }

    private static PreparedStatement listenedTo(PreparedStatement statement, String sql, List<Heard> heard) {
        Map<Integer, Parameter> parameters = new TreeMap<>();
        return proxy(PreparedStatement.class, statement, (proxy, method, arguments) -> {
            if (method.getName().startsWith("set") && arguments != null && arguments.length > 1) {
                parameters.put((Integer) arguments[0], new Parameter(method, arguments));
            } else if (method.getName().startsWith("execute")) {
                heard.add(new Heard(sql, new TreeMap<>(parameters)));
            }
            return invoke(statement, method, arguments);
        });
    }

    private static <T> T proxy(Class<T> type, T target, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static @Nullable Object invoke(Object target, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getTargetException();
        }
    }

    @Override
    public void close() {
        pools.values().forEach(HikariDataSource::close);
    }
}
