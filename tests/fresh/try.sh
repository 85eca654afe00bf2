#!/usr/bin/env bash
# Proves on a bare Debian that the project needs nothing but python3: no venv, no pip, no Pango, no fonts, and
# empty package lists. As root, then as an ordinary user: build, build again without network, run the tests.
#
#   tests/fresh/try.sh FOLDER            FOLDER: an empty place outside the checkout, about 2 GB
#   STEPS="build offline" tests/fresh/try.sh FOLDER      a choice of: build offline test offline-test
#   USERS=ordinary, PROJECT=/another/checkout            likewise
#
# Needs: root, debootstrap, util-linux. Mirror and suite are this machine's own, as are apt's and pip's settings.
set -euo pipefail

scratch=$(realpath -m "${1:?a folder for the trial}")
project=$(realpath "${PROJECT:-$(dirname "$0")/../..}")
steps=${STEPS:-build offline test}
users=${USERS:-root ordinary}
suite=$(. /etc/os-release && echo "$VERSION_CODENAME")

bare_system() { # once: a minimal Debian with python3, and the settings by which this machine reaches its mirrors
  local mirror
  mirror=$(apt-get indextargets --format '$(REPO_URI)' "Codename: $suite" 'Created-By: Packages' | head -1)
  mkdir -p "$scratch"
  debootstrap --variant=minbase --include=python3 "$suite" "$scratch/base.part" "$mirror" >"$scratch/debootstrap.log"
  rm "$scratch/base.part/etc/apt/sources.list"
  cp -a /etc/apt/. "$scratch/base.part/etc/apt/"
  cp /etc/resolv.conf /etc/hosts "$scratch/base.part/etc/"
  mkdir -p "$scratch/base.part/etc/ssl/certs" "$scratch/base.part/usr/local/share/ca-certificates"
  cp -L /etc/ssl/certs/ca-certificates.crt "$scratch/base.part/etc/ssl/certs/"
  cp -a /usr/local/share/ca-certificates/. "$scratch/base.part/usr/local/share/ca-certificates/"
  cat /etc/pip.conf >"$scratch/base.part/etc/pip.conf" 2>/dev/null || true
  rm -rf "$scratch"/base.part/var/lib/apt/lists/* "$scratch"/base.part/var/cache/apt/*
  mv "$scratch/base.part" "$scratch/base"
}

fresh_copy() { # of the bare system for one user, with the project as a clone would bring it
  local user=$1 root="$scratch/$1"
  rm -rf "$root"
  cp -a "$scratch/base" "$root"
  [ "$user" = root ] || chroot "$root" useradd --create-home --uid 1234 "$user"
  mkdir "$root/srv/project"
  tar -C "$project" --exclude=./.venv --exclude=./.duizhao --exclude=./output --exclude='*_cache' --exclude=__pycache__ \
    -cf - . | tar -C "$root/srv/project" -xf - --no-same-owner
  chroot "$root" chown -R "$user" /srv/project
}

inside() { # USER yes|no COMMAND...: run it in that user's copy, with or without network
  local user=$1 network=$2 root="$scratch/$1" home
  shift 2
  home=$(chroot "$root" sh -c "echo ~$user")
  local private=(unshare --mount --pid --fork --kill-child)
  [ "$network" = yes ] || private+=(--net)
  "${private[@]}" sh -c 'mount -t proc proc "$1/proc"; mount --rbind /dev "$1/dev"; root=$1 user=$2 home=$3; shift 3
    exec chroot --userspec="$user" "$root" env HOME="$home" USER="$user" sh -c '\''cd /srv/project && exec "$@"'\'' - "$@"' \
    - "$root" "$user" "$home" "$@"
}

timed() { # NAME USER yes|no COMMAND...
  local name=$1 begin status=0
  shift
  echo "== $1, $name: ${*:3}"
  begin=$(date +%s.%N)
  inside "$@" || status=$?
  awk -v name="$name" -v user="$1" -v status="$status" -v begin="$begin" -v end="$(date +%s.%N)" \
    'BEGIN { printf "== %s, %s: exit %d after %.1f s\n", user, name, status, end - begin }' | tee -a "$scratch/results"
  [ "$status" = 0 ] || failed=1
}

[ -d "$scratch/base" ] || bare_system
: >"$scratch/results"
failed=0
for user in $users; do
  fresh_copy "$user"
  for step in $steps; do
    case $step in
      build) timed "first build" "$user" yes python3 build.py ;;
      offline) timed "build, no network" "$user" no python3 build.py ;;
      test) timed "tests" "$user" yes python3 build.py test ;;
      offline-test) timed "tests again, no network" "$user" no python3 build.py test ;;
    esac
  done
  du -sh "$scratch/$user"/srv/project/.[dv]* | sed "s|$scratch/$user/srv/project/|$user: |" | tee -a "$scratch/results"
done
echo "== results" && cat "$scratch/results"
exit "$failed"
