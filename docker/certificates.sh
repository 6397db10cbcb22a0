#!/bin/bash
# Makes the cluster's own authority and a certificate for each EventStoreDB node, once; a second run changes nothing.
set -euo pipefail
[ -f /authority/ca.crt ] && exit 0
cd /certificates
es-gencert-cli create-ca -out ca
for node in eventstore-1 eventstore-2 eventstore-3; do
  es-gencert-cli create-node -ca-certificate ca/ca.crt -ca-key ca/ca.key -out "$node" \
    -ip-addresses 127.0.0.1 -dns-names "$node,eventstore,localhost"
done
# The nodes and the service run as user 1000. The service is given the authority's certificate and no key.
chown -R 1000:1000 .
chmod -R go= .
cp ca/ca.crt /authority/ca.crt
chmod 644 /authority/ca.crt
