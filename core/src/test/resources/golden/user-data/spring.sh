#!/bin/bash
# First boot of the service spring of tryiton, written by Landform.
set -euo pipefail
umask 022
exec > >(tee -a /var/log/landform-boot.log) 2>&1
doing=starting
trap '[ $? = 0 ] || echo "landform: boot failed while $doing"' EXIT
step() {
  doing=$1
  echo "landform: $1"
}
warn() { echo "landform: warning: $1"; }
retry() {
  local attempt
  for attempt in {1..10}; do
    "$@" && return
    warn "attempt $attempt failed: $*"
    sleep 10
  done
  return 1
}
fetch() { retry curl -fsSL --connect-timeout 10 --max-time 300 -o "$2" "$1"; }

step 'writing the environment'
mkdir -p /etc/landform /etc/systemd/system-environment-generators
cat >/etc/landform/environment <<'LANDFORM'
DB_SECRET=${database/db/secret#arn}
NODE_URL=http://node.tryiton.internal:3000
PORT=8080
PYTHON_URL=http://python.tryiton.internal:8000
SPRING_PROFILES_ACTIVE=prod
LANDFORM
cat >/etc/profile.d/landform.sh <<'LANDFORM'
while IFS= read -r landform_line; do
  export "${landform_line?}"
done </etc/landform/environment
unset landform_line
LANDFORM
cat >/etc/systemd/system-environment-generators/50-landform <<'LANDFORM'
#!/bin/sh
exec cat /etc/landform/environment
LANDFORM
chmod 755 /etc/systemd/system-environment-generators/50-landform
systemctl daemon-reload

packages() { retry dnf -y -q install "$@"; }

step 'updating the system'
retry dnf -y -q upgrade || warn "the system is not up to date"
timedatectl set-timezone Asia/Seoul || warn "the time zone is not set"

step 'installing Corretto 17'
packages java-17-amazon-corretto-devel
java -version

step 'looking for the services that it calls'
command -v aws >/dev/null || packages awscli-2
cat >/etc/landform/peers <<'LANDFORM'
node 3000
python 8000
LANDFORM
cat >/usr/local/sbin/landform-peers <<'LANDFORM'
#!/bin/bash
# Keeps the addresses of the services that this one calls in /etc/hosts.
set -euo pipefail
region=$1 topology=$2 hosts=/etc/hosts peers=/etc/landform/peers
begin='# landform: begin' end='# landform: end'
declare -A ports
while read -r name port; do ports[$name]=$port; done <"$peers"
names=$(cut -d' ' -f1 "$peers" | paste -sd,)
running=$(aws ec2 describe-instances --region "$region" --output text \
  --cli-connect-timeout 5 --cli-read-timeout 10 \
  --filters Name=instance-state-name,Values=running \
  "Name=tag:landform:topology,Values=$topology" "Name=tag:landform:service,Values=$names" \
  --query "Reservations[].Instances[].[Tags[?Key=='landform:service']|[0].Value,PrivateIpAddress]")
probe() {
  if timeout 2 bash -c "exec 3<>/dev/tcp/$2/${ports[$1]}" 2>/dev/null; then
    echo "$2 $1.$topology.internal"
  fi
}
answering=$({
  while read -r name address; do
    if [ -n "$address" ]; then probe "$name" "$address" & fi
  done <<<"$running"
  wait
} | shuf)
last=$(sed -n "/^$begin\$/,/^$end\$/p" "$hosts")
new=$(mktemp "$hosts.XXXXXX")
trap 'rm -f "$new"' EXIT
cp -a "$hosts" "$new"
{
  awk -v b="$begin" -v e="$end" '$0 == b { skip = 1 } !skip; $0 == e { skip = 0 }' "$hosts"
  echo "$begin"
  while read -r name _; do
    grep -F " $name.$topology.internal" <<<"$answering" \
      || grep -F " $name.$topology.internal" <<<"$last" || true
  done <"$peers"
  echo "$end"
} >"$new"
mv "$new" "$hosts"
LANDFORM
cat >/etc/systemd/system/landform-peers.service <<'LANDFORM'
[Unit]
Description=Keep the addresses of called services in /etc/hosts
Wants=network-online.target
After=network-online.target

[Service]
Type=oneshot
TimeoutStartSec=60
Environment=HOME=/root PATH=/usr/local/bin:/usr/bin:/usr/sbin:/bin:/snap/bin
ExecStart=/usr/local/sbin/landform-peers ap-northeast-2 tryiton
LANDFORM
cat >/etc/systemd/system/landform-peers.timer <<'LANDFORM'
[Unit]
Description=Look for the services that this one calls

[Timer]
OnBootSec=5
OnUnitInactiveSec=30
RandomizedDelaySec=3
AccuracySec=1

[Install]
WantedBy=timers.target
LANDFORM
chmod 755 /usr/local/sbin/landform-peers
systemctl daemon-reload
systemctl start landform-peers.service || warn "no address is known yet"
systemctl enable --now landform-peers.timer

step 'installing the CloudWatch agent'
cat >/etc/landform/cloudwatch.json <<'LANDFORM'
{"agent":{"run_as_user":"root"},"metrics":{"append_dimensions":{"AutoScalingGroupName":"${aws:AutoScalingGroupName}","InstanceId":"${aws:InstanceId}"},"aggregation_dimensions":[["AutoScalingGroupName"]],"metrics_collected":{"mem":{"measurement":["mem_used_percent"]},"disk":{"measurement":["used_percent"],"resources":["/"]}}},
"logs":{"logs_collected":{"files":{"collect_list":[
{"file_path":"/app/logs/application.log","log_group_name":"/tryiton/spring","log_stream_name":"{instance_id}"}]}}}}
LANDFORM
{
  packages amazon-cloudwatch-agent &&
  /opt/aws/amazon-cloudwatch-agent/bin/amazon-cloudwatch-agent-ctl -a fetch-config -m ec2 -s \
    -c file:/etc/landform/cloudwatch.json &&
  systemctl enable amazon-cloudwatch-agent
} || warn "the CloudWatch agent is not running"

step 'installing the CodeDeploy agent'
{
  packages ruby &&
  fetch https://aws-codedeploy-ap-northeast-2.s3.ap-northeast-2.amazonaws.com/latest/install /tmp/codedeploy-install &&
  retry env AWS_REGION=ap-northeast-2 ruby /tmp/codedeploy-install auto >/tmp/codedeploy-install.log 2>&1 &&
  systemctl enable --now codedeploy-agent
} || {
  tail -n 20 /tmp/codedeploy-install.log /tmp/codedeploy-agent.update.log || true
  warn "the CodeDeploy agent is not running"
}

echo "landform: boot complete"
