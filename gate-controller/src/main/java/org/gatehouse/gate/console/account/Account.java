// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.console.account;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * One login.
 *
 * @param name 1 to 32 of a-z, 0-9, dot, hyphen, underscore, beginning with a letter
 * @param roles what it may do, at least one
 * @param hash its password, hashed
 */
public record Account(String name, Set<Role> roles, PasswordHash hash) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9._-]{0,31}");

    public Account {
        if (!NAME.matcher(name).matches() || roles.isEmpty()) {
            throw new IllegalArgumentException("not an account");
        }
        roles = Set.copyOf(roles);
    }

    /**
     * Reads {@code name role[,role] hash}.
     *
     * @throws IllegalArgumentException when the line is anything else
     */
    public static Account parse(String line) {
        var parts = line.split(" ", -1);
        if (parts.length != 3) {
            throw new IllegalArgumentException("not an account");
        }
        var roles = EnumSet.noneOf(Role.class);
        for (var role : parts[1].split(",", -1)) {
            roles.add(Role.valueOf(role.toUpperCase(Locale.ROOT)));
        }
        return new Account(parts[0], roles, PasswordHash.parse(parts[2]));
    }

    /** The line that {@link #parse} reads. */
    public String format() {
        var names = new TreeSet<String>();
        roles.forEach(role -> names.add(role.lowerName()));
        return name + " " + String.join(",", names) + " " + hash.format();
    }

    @Override
    public String toString() {
        return "Account[...]";
    }
}
