package se.tillit.gateway.ratelimit;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** A range of IP addresses, for example {@code 10.0.0.0/8}. */
record Network(InetAddress base, int prefix) {

    /** Only literals: a name would be looked up in DNS. */
    private static final Pattern LITERAL = Pattern.compile("[0-9.]{7,15}|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    static Network parse(String cidr) {
        String[] parts = cidr.strip().split("/", 2);
        InetAddress base = address(parts[0]).orElseThrow(() -> new IllegalArgumentException("not a network: " + cidr));
        int bits = base.getAddress().length * 8;
        int prefix = parts.length == 2 ? Integer.parseInt(parts[1]) : bits;
        if (prefix < 0 || prefix > bits) {
            throw new IllegalArgumentException("not a network: " + cidr);
        }
        return new Network(base, prefix);
    }

    /** An address written as numbers; anything else is none. */
    static Optional<InetAddress> address(String literal) {
        try {
            return LITERAL.matcher(literal).matches() ? Optional.of(InetAddress.getByName(literal)) : Optional.empty();
        } catch (UnknownHostException _) {
            return Optional.empty();
        }
    }

    boolean contains(InetAddress address) {
        byte[] ours = base.getAddress();
        byte[] theirs = address.getAddress();
        if (ours.length != theirs.length) {
            return false;
        }
        for (int bit = 0; bit < prefix; bit++) {
            int mask = 0x80 >> (bit % 8);
            if ((ours[bit / 8] & mask) != (theirs[bit / 8] & mask)) {
                return false;
            }
        }
        return true;
    }
}
